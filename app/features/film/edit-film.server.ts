import type { Database, Tx } from "../../db.server";
import { AppError } from "../../errors";
import { type FilmRow, findFilm, sessionsOfFilm, updateFilm } from "./store.server";

/** What the verbs that change a film need. */
export interface EditDeps {
  db: Database;
  /** Tells the sessions that show the film: whoever loads it from now on gets the new one. */
  films: { changed(sessionId: string): Promise<void> };
}

/**
 * Changes a film in one transaction. From then on it is the organiser's: an import of the content leaves it as it is.
 * `work` gets the film as it stands now and says whether it changed anything. Throws `not_found` when the film is gone.
 */
export async function editFilm<R>(
  deps: EditDeps,
  filmId: string,
  work: (tx: Tx, film: FilmRow) => Promise<R & { changed: boolean }>,
): Promise<R> {
  const outcome = await deps.db.transaction(async (tx) => {
    const film = await findFilm(tx, filmId);
    if (!film) throw new AppError("not_found");
    const done = await work(tx, film);
    if (done.changed) await updateFilm(tx, filmId, { importedHash: null });
    return done;
  });
  if (outcome.changed) {
    for (const sessionId of await sessionsOfFilm(deps.db.client, filmId)) await deps.films.changed(sessionId);
  }
  return outcome;
}
