import type { Progress } from "../programme/views";
import type { LiveState } from "./state";

/** How far a session is whose doors are open, at `now` (ms); `startsAt` is when it is to begin. */
export function progressOf({ runsheet, film, leads }: LiveState, startsAt: number, now: number): Progress {
  if (runsheet.itemId !== null || runsheet.finished || film.filmId !== null) return "running";
  if (leads !== null) return "ready";
  return now < startsAt ? "early" : "waiting";
}
