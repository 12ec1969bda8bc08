import type { Db } from "../../db.server";
import { readInvitations } from "../invitations/read-invitations.server";
import { sitesOf } from "../programme/sites-of.server";
import type { ReadinessLine } from "../programme/views";
import { boardOf } from "./board";
import { listTests } from "./store.server";

interface Asked {
  programmeId: string;
  sessionId: string;
  /** Of the running session: which sites have the film to its next stop; null while it does not run. */
  filmReady: Readonly<Record<string, number>> | null;
}

/** For the crew: how ready every site is for a session. */
export async function readBoard(
  deps: Parameters<typeof readInvitations>[0] & { db: { client: Db } },
  { programmeId, sessionId, filmReady }: Asked,
): Promise<ReadinessLine[]> {
  const { client } = deps.db;
  const [sites, asked, tests] = await Promise.all([
    sitesOf(client, programmeId),
    readInvitations(deps, sessionId),
    listTests(client, sessionId),
  ]);
  return boardOf({ sites, invitations: asked?.people ?? [], tests, filmReady });
}
