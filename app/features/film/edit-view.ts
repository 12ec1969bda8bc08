import type { Marker } from "./facts";
import type { Chapter } from "./film-vtt";

/** A marker as its editor sees it. `version` changes with every word, so that a save from an old page is noticed. */
export interface EditedMarker extends Marker {
  version: string;
}

export interface EditedCaptions {
  language: string;
  href: string;
  version: string;
}

/** A film as the page on which it is prepared shows it. */
export interface EditedFilm {
  id: string;
  slug: string;
  title: string;
  fpsNum: number;
  fpsDen: number;
  frames: number;
  firstPtsMs: number;
  /** Null while the reader may not fetch the film. */
  mediaHref: string | null;
  posterHref: string | null;
  markers: EditedMarker[];
  captions: EditedCaptions[];
  chapters: Chapter[];
  chaptersVersion: string;
  /** Fingerprint of all markers together. */
  markersVersion: string;
}

/** The film on the stage of the session that is open now: it keeps the markers it was loaded with. */
export interface RunningFilm {
  /** They are not those of this page any more. */
  differs: boolean;
  /** It stands, and may be loaded anew. */
  mayReload: boolean;
}

export interface EditorView {
  /** The films of the session's run sheet; the one that is shown first. */
  films: { slug: string; title: string }[];
  film: EditedFilm | null;
  /** Who may open a discussion: the programme's cities. */
  sites: { slug: string; city: string }[];
  mayEdit: boolean;
  mayWatch: boolean;
}
