import type { EditedFilm } from "../../edit-view";
import { emptyFilm, type FilmState } from "../../state";

/** The film of the page as the session's own player knows it: so that it stops here exactly as it will there. */
export function stageFilm(film: EditedFilm): FilmState {
  const { id, slug, title, fpsNum, fpsDen, frames, firstPtsMs } = film;
  return { ...emptyFilm, filmId: id, slug, title, fpsNum, fpsDen, fps: fpsNum / fpsDen, frames, firstPtsMs };
}

/** Stands on `frame`. */
export const standingOn = (film: FilmState, frame: number): FilmState => ({
  ...film,
  mode: "paused",
  posFrame: frame,
  startedAt: null,
  stopFrame: frame,
});

/** Runs from `from` at `startedAt` (ms) and stops by itself on `to`; with null it runs to its end. */
export const running = (film: FilmState, from: number, to: number | null, startedAt: number): FilmState => ({
  ...film,
  mode: "playing",
  posFrame: from,
  startedAt,
  stopFrame: to,
  markerId: to === null ? null : "rehearsal",
});

/** A frame that the film has. */
export const inFilm = (film: Pick<FilmState, "frames">, frame: number): number =>
  Math.min(Math.max(0, Math.round(frame)), film.frames - 1);

/** How many frames are `seconds` long, at least one. */
export const framesOf = (film: Pick<FilmState, "fps">, seconds: number): number =>
  Math.max(1, Math.round(seconds * film.fps));
