import type { Marker } from "./facts";

/**
 * What the film is doing. `idle`: none is on the stage. `armed`: it stands ready, or counts down to its start.
 * `playing`: it moves. `holding`: it stands at a marker for discussion. `paused`: somebody stopped it (it may still
 * glide to the frame on which everybody stops). `ended`: it stands on its last frame.
 */
export type FilmMode = "idle" | "armed" | "playing" | "holding" | "paused" | "ended";

/** The play state of a session's film. Where the film is now is computed: see `playhead.ts`. */
export interface FilmState {
  filmId: string | null;
  slug: string;
  title: string;
  mode: FilmMode;
  /** The frame at `startedAt`; where the film stands when `startedAt` is null. */
  posFrame: number;
  /** fpsNum / fpsDen as a number. */
  fps: number;
  fpsNum: number;
  fpsDen: number;
  /** When the film moves on from `posFrame`: server's milliseconds, perhaps in the future; null while it stands. */
  startedAt: number | null;
  /** The frame on which every browser stops by itself; null: the last one. */
  stopFrame: number | null;
  /** The marker of `stopFrame`. */
  markerId: string | null;
  frames: number;
  firstPtsMs: number;
  markers: Marker[];
  /** Markers at which the film shall not hold. */
  skipped: string[];
  captions: string[];
  /** The journal's number of the newest film command; what happens by itself does not raise it. */
  rev: number;
}

export const emptyFilm: FilmState = {
  filmId: null,
  slug: "",
  title: "",
  mode: "idle",
  posFrame: 0,
  fps: 0,
  fpsNum: 0,
  fpsDen: 1,
  startedAt: null,
  stopFrame: null,
  markerId: null,
  frames: 0,
  firstPtsMs: 0,
  markers: [],
  skipped: [],
  captions: [],
  rev: 0,
};
