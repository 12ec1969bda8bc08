/** A moment at which the film holds for discussion. */
export interface Marker {
  /** As in markers.vtt; of one that was added during the session, its command's id. */
  id: string;
  /** Counted from 0. */
  frame: number;
  title: string;
  /** The question on the screen while the film holds, by language code. */
  question: Record<string, string>;
  /** How long the discussion is meant to last. */
  minutes?: number;
  /** Slug of the site that speaks first. */
  opens?: string;
  /** The debate of everyone at the end of the film. */
  closing: boolean;
}

/** What the rules must know of a film's file. The frame rate is exact: fpsNum / fpsDen. */
export interface FilmFacts {
  filmId: string;
  slug: string;
  title: string;
  fpsNum: number;
  fpsDen: number;
  /** Number of frames; the last one is `frames - 1`. */
  frames: number;
  /** When the file shows its frame 0, in milliseconds of the file's own time. */
  firstPtsMs: number;
  /** In order of their frames. */
  markers: Marker[];
  /** Languages that have captions. */
  captions: string[];
}
