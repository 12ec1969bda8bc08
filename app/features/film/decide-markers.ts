import { type Command, type Decision, happens, refused } from "../journal/decision";
import { decideRun, type MotionContext, range, reachAt, runFrom, standOf } from "./decide-motion";
import { filmEvent } from "./events";
import type { Marker } from "./facts";
import { markerOn, nextMarker } from "./marker";
import { frameAt, isRunning, limitOf } from "./playhead";
import type { FilmState } from "./state";
import type { FilmPayloads } from "./wire";

/**
 * At a hold: the discussion is over, the film goes on. Otherwise the film does not hold at the coming marker but at the
 * one after; when some browsers may have stopped there already, all start again from it together (rule D6).
 */
export function decideSkipMarker(film: FilmState, ctx: MotionContext): Decision {
  if (film.mode === "holding") return decideRun(film, "film.resumed", ctx);
  const marker = nextMarker(film, isRunning(film) ? frameAt(film, ctx.now) : standOf(film));
  if (!marker) return refused("conflict", "film_no_marker");
  const skipped = [...film.skipped, marker.id];
  if (!isRunning(film)) return happens(filmEvent("film.markerSkipped", { markerId: marker.id }));
  const { startedAt: _, posFrame: __, ...next } = runFrom({ ...film, skipped }, marker.frame, ctx);
  const events = [filmEvent("film.markerSkipped", { markerId: marker.id, next })];
  if (reachAt(film, ctx) >= limitOf(film)) events.push(filmEvent("film.resumed", runFrom(film, marker.frame, ctx)));
  return happens(...events);
}

/**
 * A mark at `frame` or where the film is. A running film holds at it if everybody can still hear of it in time; one that
 * stands there holds at once (rule D7).
 */
export function decideAddMarker(
  film: FilmState,
  command: Command<"film.addMarker", FilmPayloads["film.addMarker"]>,
  ctx: MotionContext,
): Decision {
  const here = isRunning(film) ? frameAt(film, ctx.now) : standOf(film);
  const { frame = here, title = "", question } = command.payload;
  if (!Number.isSafeInteger(frame) || frame < 0 || frame > film.frames - 1)
    return refused("invalid", "film_seek_range", range(film));
  if (markerOn(film, frame)) return refused("conflict", "film_marker_there");
  const marker: Marker = {
    id: command.commandId,
    frame,
    title,
    question: question ? { en: question } : {},
    closing: false,
  };
  const holds = isRunning(film) && frame > reachAt(film, ctx) && frame < limitOf(film);
  const next = holds ? { stopFrame: frame, markerId: marker.id } : undefined;
  const stands = !isRunning(film) && frame === here;
  return happens(filmEvent("film.markerAdded", { marker, next, ...(stands && { holds: true }) }));
}
