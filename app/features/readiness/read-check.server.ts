import type { Db } from "../../db.server";
import { readSessionRows } from "../programme/read-session.server";
import { findTest } from "./store.server";
import type { CheckView } from "./views";

/** What the check's page must know: how fast the film must come, and what an earlier test found. */
export async function readCheck(
  db: Db,
  sessionId: string,
  membershipId: string,
): Promise<Pick<CheckView, "filmRate" | "before">> {
  const [{ runSheet }, before] = await Promise.all([
    readSessionRows(db, sessionId),
    findTest(db, sessionId, membershipId),
  ]);
  const film = runSheet.find((item) => item.film)?.film;
  const seconds = film ? (film.frames * film.fpsDen) / film.fpsNum : 0;
  return { filmRate: film && seconds > 0 ? Math.round(film.bytes / seconds) : null, before };
}
