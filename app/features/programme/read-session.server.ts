import type { Db } from "../../db.server";
import { cardOf } from "./read-programme.server";
import { readSessionRows } from "./store.server";
import type { SessionView } from "./view";

/** Everything the session's page shows of the session itself. */
export async function readSession(db: Db, id: string, now: number): Promise<SessionView> {
  const row = await readSessionRows(db, id);
  const film = row.runSheet.find((item) => item.film)?.film ?? null;
  return {
    ...cardOf(row, now),
    topics: JSON.parse(row.topics),
    discussion: JSON.parse(row.discussion),
    runSheet: row.runSheet.map(({ id: itemId, kind, title, minutes, details }) => {
      const { who = null, questions = [] } = JSON.parse(details);
      return { id: itemId, kind, title, minutes, who, questions };
    }),
    film: film && {
      id: film.id,
      title: film.title,
      description: film.description,
      minutes: Math.round((film.frames * film.fpsDen) / film.fpsNum / 60),
      markers: film._count.markers,
    },
  };
}
