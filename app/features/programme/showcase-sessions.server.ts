import type { Db } from "../../db.server";
import { listShowcaseSessions, type SessionRow } from "./store.server";

/** The sessions of a programme in which cities show their cases, without those that were called off, in order. */
export async function showcaseSessions(db: Db, programmeId: string): Promise<SessionRow[]> {
  return (await listShowcaseSessions(db, programmeId)).filter(({ off }) => !off);
}
