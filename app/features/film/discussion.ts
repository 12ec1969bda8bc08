import type { Marker } from "./facts";
import { limitOf, modeAt, timeOfFrame } from "./playhead";
import type { FilmState } from "./state";

/** The talk at a hold; times in the server's milliseconds. */
export interface Discussion {
  marker: Marker;
  since: number;
  /** When it shall end; null: nobody set a time. */
  until: number | null;
}

/** From here on (ms) a discussion should come to its end. */
export const lateMs = 120_000;

/** The discussion that is on at `now`; null while the film does not hold (rule H1). */
export function discussionOf(film: FilmState, now: number): Discussion | null {
  if (modeAt(film, now) !== "holding") return null;
  const marker = film.markers.find(({ id }) => id === film.markerId);
  const since = film.heldAt ?? timeOfFrame(film, limitOf(film));
  if (!marker || since === null) return null;
  const planned = marker.minutes === undefined ? null : since + marker.minutes * 60_000;
  return { marker, since, until: film.discussUntil ?? planned };
}
