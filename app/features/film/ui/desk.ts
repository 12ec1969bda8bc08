import { standOf } from "../decide-motion";
import { discussionOf, lateMs } from "../discussion";
import type { FilmFacts, Marker } from "../facts";
import { frameAt, isRunning, modeAt } from "../playhead";
import type { FilmState, HoldNote } from "../state";
import { cueOf } from "./film-words";

/**
 * What the moderator has before them. `empty`: no film is loaded. `before`: it stands at a place from which nobody has
 * started it. `starting`: 3-2-1. `near`: it holds within seconds. `late`: little time is left of the discussion.
 * `over`: its time has passed.
 */
export type DeskState =
  | "empty"
  | "before"
  | "starting"
  | "playing"
  | "near"
  | "holding"
  | "late"
  | "over"
  | "paused"
  | "ended";

/** Does the film hold for a discussion? */
export const isHeld = (state: DeskState): boolean => state === "holding" || state === "late" || state === "over";

export interface Desk {
  state: DeskState;
  /** What the clock shows (ms): until the next hold or the film's end, or of the discussion; below zero it is over. */
  clockMs: number | null;
  /** Does the clock count down? */
  counts: "down" | "up";
  /** The marker this is about: that of the hold, or the next one; null: the film runs to its end. */
  marker: Marker | null;
  /** Its number among the film's markers, from 1. */
  number: number;
}

/** From here on (ms) the moderator gets ready for the hold. */
const nearMs = 15_000;

/** What the cue strip shows at `now`. */
export function deskOf(film: FilmState, now: number): Desk {
  const numbered = (marker: Marker | null) => ({ marker, number: marker ? film.markers.indexOf(marker) + 1 : 0 });
  const discussion = discussionOf(film, now);
  if (discussion) {
    const { since, until, marker } = discussion;
    const clockMs = until === null ? now - since : until - now;
    const state = until === null || clockMs > lateMs ? "holding" : clockMs > 0 ? "late" : "over";
    return { state, clockMs, counts: until === null ? "up" : "down", ...numbered(marker) };
  }
  const cue = cueOf(film, now);
  const clockMs = cue?.leftMs ?? ((film.frames - 1 - frameAt(film, now)) * 1000 * film.fpsDen) / (film.fpsNum || 1);
  const about = { clockMs, counts: "down" as const, ...numbered(cue?.marker ?? null) };
  const mode = modeAt(film, now);
  if (mode === "idle") return { ...about, state: "empty", clockMs: null };
  if (mode === "ended" || isAtEnd(film)) return { ...about, state: "ended", clockMs: null };
  if (mode === "armed") return { ...about, state: film.startedAt === null ? "before" : "starting" };
  if (mode === "playing") return { ...about, state: cue && clockMs <= nearMs ? "near" : "playing" };
  return { ...about, state: "paused" };
}

/** Nothing comes after this place, so the film cannot go on from it. */
export const isAtEnd = (film: FilmState): boolean => !isRunning(film) && standOf(film) >= film.frames - 1;

/** The marker that notes are about: the one the film holds at, else the last one it has come past. */
export function markerToNote(film: FilmState, now: number): Marker | null {
  const held = discussionOf(film, now)?.marker;
  const frame = frameAt(film, now);
  return held ?? film.markers.findLast((marker) => marker.frame <= frame && !film.skipped.includes(marker.id)) ?? null;
}

/** Was this marker set during the session? Then its words can still be written. */
export function isAdded(film: FilmState, films: readonly Pick<FilmFacts, "filmId" | "markers">[], markerId: string) {
  const written = films.find(({ filmId }) => filmId === film.filmId)?.markers ?? [];
  return !written.some(({ id }) => id === markerId);
}

/** The notes about a marker: one's own, and those of the others of the crew in the order they were last written. */
export function notesAt(
  film: FilmState,
  markerId: string,
  ownId: string,
): { own: HoldNote | null; others: HoldNote[] } {
  const here = film.notes.filter((note) => note.filmId === film.filmId && note.markerId === markerId);
  return {
    own: here.find(({ attendeeId }) => attendeeId === ownId) ?? null,
    others: here.filter(({ attendeeId }) => attendeeId !== ownId),
  };
}
