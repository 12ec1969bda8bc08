import type { Database } from "../../db.server";
import { SessionLog } from "../journal/session-log.server";
import { applyShowcase } from "./apply";
import { emptyShowcase, type Idea } from "./state";

/** The ideas that were added in a session, as they stand at its end or now, the most supported first. */
export async function readIdeas(db: Database, sessionId: string): Promise<Idea[]> {
  const log = new SessionLog(db, sessionId, emptyShowcase, applyShowcase);
  await log.catchUp();
  return bySupport(log.state.ideas);
}

/** The most supported first; of equals the one that came first. */
const bySupport = (ideas: readonly Idea[]): Idea[] =>
  [...ideas].sort((a, b) => b.supporters.length - a.supporters.length || a.id - b.id);
