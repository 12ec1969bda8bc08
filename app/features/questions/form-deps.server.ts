import type { Database } from "../../db.server";
import type { TellDeps } from "./tell.server";

export type FormDeps = TellDeps & { db: Database };

/** Where a form of the questions page was sent. */
export interface Place {
  programmeId: string;
  sessionId: string;
}
