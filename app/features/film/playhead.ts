import type { NewEvent } from "../journal/event";
import type { FilmMode, FilmState } from "./state";

/** The last frame the film may reach from where it is. */
export function limitOf(film: FilmState): number {
  return film.stopFrame ?? Math.max(0, film.frames - 1);
}

/**
 * Where the film is at `now` (server's milliseconds), in frames with a fraction. Rule P1: never before `posFrame`,
 * never beyond `stopFrame` or the last frame.
 */
export function positionAt(film: FilmState, now: number): number {
  if (film.startedAt === null) return film.posFrame;
  const moved = ((now - film.startedAt) * film.fpsNum) / (film.fpsDen * 1000);
  return Math.min(Math.max(film.posFrame, limitOf(film)), film.posFrame + Math.max(0, moved));
}

/** The frame on the screen at `now`. A hair is added because milliseconds do not divide frames evenly. */
export function frameAt(film: FilmState, now: number): number {
  return Math.floor(positionAt(film, now) + 1e-6);
}

/** When the film reaches `frame` if nobody interferes; null while it stands. */
export function timeOfFrame(film: FilmState, frame: number): number | null {
  if (film.startedAt === null) return null;
  return film.startedAt + ((frame - film.posFrame) * film.fpsDen * 1000) / film.fpsNum;
}

/** Has it arrived where it shall stop? Counts as so while it stands. */
export function hasStopped(film: FilmState, now: number): boolean {
  const arrival = timeOfFrame(film, limitOf(film));
  return arrival === null || now >= arrival || limitOf(film) <= film.posFrame;
}

/** Moves by its own until its marker or end, or counts down to it: not on its way to a manual pause. */
export function isRunning(film: FilmState): boolean {
  return film.startedAt !== null && (film.mode === "playing" || film.mode === "armed");
}

/** What the film is doing at `now`: holds and the end come by themselves, without a message (rule P2). */
export function modeAt(film: FilmState, now: number): FilmMode {
  if (!isRunning(film) || film.startedAt === null) return film.mode;
  if (now < film.startedAt) return "armed";
  if (!hasStopped(film, now)) return "playing";
  return film.markerId === null ? "ended" : "holding";
}

/** The state as it reads at `now`: a film that has arrived stands. While it moves nothing changes. */
export function viewFilm(film: FilmState, now: number): FilmState {
  const mode = modeAt(film, now);
  if (film.startedAt === null || !hasStopped(film, now)) return mode === film.mode ? film : { ...film, mode };
  const heldAt = mode === "holding" ? (film.heldAt ?? timeOfFrame(film, limitOf(film))) : null;
  return { ...film, mode, posFrame: limitOf(film), startedAt: null, heldAt };
}

/** When the film stops by itself at its marker or end (server's milliseconds); null when it does not, or it is written down. */
export function nextHoldAt(film: FilmState): number | null {
  return isRunning(film) ? timeOfFrame(film, limitOf(film)) : null;
}

/**
 * The journal's line about a stop that came by itself, for whoever notices first; null when there is none to write.
 * `since` ties it to the start it belongs to, so a line that comes too late changes nothing (rule P3).
 */
export function dueHold(film: FilmState, now: number): NewEvent | null {
  const at = nextHoldAt(film);
  if (at === null || now < at) return null;
  const frame = limitOf(film);
  if (film.markerId === null) return { type: "film.ended", payload: { frame, since: film.rev } };
  return { type: "film.held", payload: { markerId: film.markerId, frame, since: film.rev } };
}
