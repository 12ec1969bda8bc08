import type { Database } from "../../db.server";
import { listSessionThreads } from "./store.server";
import type { ThreadView } from "./wire";

/** How many threads one page shows. */
const most = 200;

/** The questions of a session with what was answered, newest question first. */
export function listThreads(deps: { db: Pick<Database, "client"> }, sessionId: string): Promise<ThreadView[]> {
  return listSessionThreads(deps.db.client, sessionId, most);
}
