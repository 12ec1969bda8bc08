import { randomUUID } from "node:crypto";
import type { EditedFilm, RunningFilm } from "../film/edit-view";
import { canonical } from "../film/marker-file";
import { frameAt, viewFilm } from "../film/playhead";
import type { FilmState } from "../film/state";
import type { LiveSession, Sender } from "./live-session.server";

/** How the session's stage stands to the film that is being prepared; null when another film or none is on it. */
export function readRunning(live: LiveSession, film: EditedFilm, mayControl: boolean, now: number): RunningFilm | null {
  const running = live.log.state.film;
  if (running.filmId !== film.id) return null;
  const listed = (markers: FilmState["markers"]) => markers.map(canonical).join();
  const differs = listed(running.markers) !== listed(film.markers);
  return { differs, mayReload: differs && mayControl && mayReload(running, now) };
}

/** May the film on the stage be loaded anew without anybody losing anything: it stands, and nobody has noted anything yet. */
const mayReload = (film: FilmState, now: number): boolean => {
  const { mode, startedAt, notes } = viewFilm(film, now);
  return notes.length === 0 && startedAt === null && mode !== "idle";
};

/**
 * Puts the film on the stage anew, with the markers it has now, and stands on the same frame as before. Says false and does
 * nothing when it moves, when somebody has noted something at a hold, or when another film is on the stage.
 */
export async function reloadFilm(live: LiveSession, sender: Sender, filmId: string, now: number): Promise<boolean> {
  const { film } = live.log.state;
  if (film.filmId !== filmId || !mayReload(film, now)) return false;
  const frame = frameAt(viewFilm(film, now), now);
  const submit = (type: string, payload: object) =>
    live.submit({ commandId: randomUUID(), type, payload, expectedRev: live.log.state.film.rev }, sender);
  const commands: [string, object][] = [
    ["film.stop", {}],
    ["film.load", { filmId }],
    ...(frame > 0 ? ([["film.seek", { frame }]] as [string, object][]) : []),
  ];
  for (const [type, payload] of commands) {
    const outcome = await submit(type, payload);
    if ("refusal" in outcome) return false;
  }
  return true;
}
