import { type CommandContext, type Decision, happens, refused } from "../journal/decision";
import { filmEvent, type Run } from "./events";
import { pauseLead } from "./lead";
import { markerOn, nextMarker } from "./marker";
import { frameAt, isRunning, limitOf, positionAt } from "./playhead";
import type { FilmState } from "./state";
import type { FilmPayloads } from "./wire";

export type MotionContext = Pick<CommandContext, "now"> & { leadMs: number };

/** A run from `frame`, set `leadMs` ahead, that ends at the next marker (rule D3). */
export function runFrom(film: FilmState, frame: number, ctx: MotionContext): Run {
  const marker = nextMarker(film, frame);
  return {
    posFrame: frame,
    startedAt: Math.ceil(ctx.now + ctx.leadMs),
    stopFrame: marker?.frame ?? null,
    markerId: marker?.id ?? null,
  };
}

/** The frame on which the film stands or, after a pause, is about to stand. */
export const standOf = (film: FilmState) => (film.startedAt === null ? film.posFrame : limitOf(film));

export function decideRun(film: FilmState, type: "film.started" | "film.resumed", ctx: MotionContext): Decision {
  if (isRunning(film)) return happens();
  if (standOf(film) >= film.frames - 1) return refused("conflict", "film_at_end");
  return happens(filmEvent(type, runFrom(film, standOf(film), ctx)));
}

/** A pause picks a frame that is still to come, so that all stop on the same one (rule D4). */
export function decidePause(film: FilmState, ctx: MotionContext): Decision {
  if (!isRunning(film)) return happens();
  const soon = positionAt(film, ctx.now + pauseLead(ctx.leadMs));
  const stopFrame = Math.max(film.posFrame, Math.ceil(soon - 1e-6));
  if (film.markerId !== null && stopFrame >= limitOf(film)) return happens();
  return happens(filmEvent("film.paused", { stopFrame }));
}

export type SeekTarget = FilmPayloads["film.seek"];

/** A film that runs runs on from there; one that stands stands there, and holds if a marker is there (rule D5). */
export function decideSeek(film: FilmState, to: SeekTarget, ctx: MotionContext): Decision {
  if ("markerId" in to) return decideGoTo(film, to.markerId);
  const frame = "frame" in to ? to.frame : frameOfSeconds(film, to.seconds);
  if (!Number.isSafeInteger(frame) || frame < 0 || frame > film.frames - 1)
    return refused("invalid", "film_seek_range", range(film));
  if (isRunning(film) && frame < film.frames - 1) {
    const fresh = { ...film, skipped: [] };
    return happens(filmEvent("film.sought", { run: runFrom(fresh, frame, ctx) }));
  }
  return happens(filmEvent("film.sought", { stand: { frame, markerId: markerOn(film, frame)?.id ?? null } }));
}

/** Everybody stands and holds there, also when the film ran (rule D5). */
function decideGoTo(film: FilmState, markerId: string): Decision {
  const marker = film.markers.find(({ id }) => id === markerId);
  if (!marker) return refused("invalid", "film_marker_unknown");
  if (film.mode === "holding" && film.markerId === markerId) return happens();
  return happens(filmEvent("film.sought", { stand: { frame: marker.frame, markerId } }));
}

/** The film's very end counts as its last frame. */
function frameOfSeconds(film: FilmState, seconds: number): number {
  const frame = Math.floor(seconds * film.fps + 1e-6);
  return frame === film.frames ? frame - 1 : frame;
}

/** Placeholders of the sentence that names the film's range. */
export function range(film: FilmState): { last: number; end: string } {
  const seconds = Math.floor(film.frames / film.fps);
  return { last: film.frames - 1, end: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` };
}

/** How far the film is when everybody has heard of a change made now. */
export const reachAt = (film: FilmState, ctx: MotionContext) => frameAt(film, ctx.now + pauseLead(ctx.leadMs));
