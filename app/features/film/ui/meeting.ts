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

/** How far ahead (ms) to meet next time, from how long it took to be ready this time. */
export function nextAhead(readyAfterMs: number): number {
  return Math.min(4000, Math.max(500, 1.3 * readyAfterMs + 250));
}

/** How long (ms) this browser takes to start moving, after a start at which its first pictures came `errorMs` early (+) or late (−). */
export function nextLatency(latencyMs: number, errorMs: number): number {
  return Math.min(400, Math.max(-40, latencyMs - 0.7 * errorMs));
}
