import { limitOf, positionAt, timeOfFrame } from "../playhead";
import type { FilmState } from "../state";

/** Where and when a browser falls in with the running film: it waits on `frame` and starts at `at` (server's milliseconds). */
export interface Meeting {
  frame: number;
  at: number;
}

/** A start that is this near (ms) can no longer be prepared. */
const tooNear = 40;

/**
 * The meeting for a running film: its start, when that is still to come; else a frame `aheadMs` before the others, so that
 * nobody sees this browser search for its place. Null when the film stops before: then it goes to that frame at once.
 */
export function meetingFor(film: FilmState, now: number, aheadMs: number): Meeting | null {
  if (film.startedAt === null) return null;
  if (now < film.startedAt - tooNear) return { frame: film.posFrame, at: film.startedAt };
  const frame = Math.ceil(positionAt(film, now + aheadMs));
  const at = timeOfFrame(film, frame);
  return at === null || frame >= limitOf(film) ? null : { frame, at };
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** How far ahead (ms) to meet the first time, from how long the file's head took to come: that is two or three ways, as a seek is. */
export function firstAhead(headMs: number): number {
  return clamp(headMs + 400, 500, 3000);
}

/** How far ahead (ms) to meet next time, from how long it took to be ready this time. */
export function nextAhead(readyAfterMs: number): number {
  return clamp(1.3 * readyAfterMs + 250, 500, 4000);
}

/** How far ahead (ms) to meet at a place the player has already, from how long its last seek took. */
export function nearAhead(seekMs: number): number {
  return clamp(1.3 * seekMs + 150, 300, 2000);
}

/**
 * How long (ms) this browser takes to start moving, after a start at which its first pictures came `errorMs` early (+) or late (−).
 * The first starts teach much, later ones less: what is left then is mostly chance. `starts` counts those before.
 */
export function nextLatency(latencyMs: number, errorMs: number, starts: number): number {
  return clamp(latencyMs - Math.max(0.25, 0.7 / (1 + starts)) * errorMs, -40, 400);
}
