import type { Marker } from "./facts";

/**
 * What the film is doing. `idle`: none is on the stage. `armed`: it stands ready, or counts down to its start.
 * `playing`: it moves. `holding`: it stands at a marker for discussion. `paused`: somebody stopped it (it may still
 * glide to the frame on which everybody stops). `ended`: it stands on its last frame.
 */
export type FilmMode = "idle" | "armed" | "playing" | "holding" | "paused" | "ended";

/** What one of the crew noted about the discussion at a marker; it outlives the film's stay on the stage. */
export interface HoldNote {
  filmId: string;
  markerId: string;
  /** Whose note it is; each writes an own one, so nobody overwrites another's. */
  attendeeId: string;
  text: string;
  /** When it was last written (server's milliseconds). */
  at: number;
}

/** The newest film command, for whoever pressed a moment too late. */
export interface LastDone {
  /** Type of its event. */
  type: string;
  attendeeId: string | null;
}

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
  /** When the hold began (server's milliseconds); null while the film does not hold, or nobody has written it down yet. */
  heldAt: number | null;
  /** When the discussion shall end, once somebody has extended it; null: as the marker says. */
  discussUntil: number | null;
  /** The sites that have the film from here to its next stop, and since when (server's milliseconds). For the crew alone. */
  ready: Record<string, number>;
  /** For the crew alone. */
  notes: HoldNote[];
  lastDone: LastDone | null;
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
  heldAt: null,
  discussUntil: null,
  ready: {},
  notes: [],
  lastDone: null,
  rev: 0,
};
