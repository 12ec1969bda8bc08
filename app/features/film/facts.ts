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
  /** Who speaks first: a site's slug, `moderator` or `expert`. */
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

/** What was made of a film beside its file: for pages, not for the journal. It may come later than the film. */
export interface FilmExtras {
  /** Bit rate of the film's own file. */
  kbps: number;
  /** `GET /api/films/:id/media?copy=small`: the same frames at the same rate, for weak lines. */
  copies: { small?: { bytes: number; kbps: number } };
  /** `GET /api/films/:id/stills/<second>.jpg`: one still a second, from 0 to `stills - 1`; 0: there are none. */
  stills: number;
}
