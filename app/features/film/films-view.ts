import type { UploadState } from "./intake/upload-states";

/** Work on a film or an upload, as its page shows it. */
export interface WorkView {
  state: "waiting" | "running" | "failed";
  percent: number;
}

export interface FilmLine {
  id: string;
  slug: string;
  title: string;
  lengthMs: number;
  bytes: number;
  width: number;
  height: number;
  fps: number;
  markers: number;
  captions: string[];
  posterHref: string | null;
  mediaHref: string;
  /** kbit/s of the small copy; null: there is none. */
  smallKbps: number | null;
  stills: number;
  /** Numbers of the sessions whose run sheet shows it. */
  sessions: number[];
  work: WorkView | null;
}

export interface UploadLine {
  id: string;
  title: string;
  fileName: string;
  bytes: number;
  /** How many of its bytes are here. */
  received: number;
  state: UploadState;
  /** Title of the film whose place it takes; null: it becomes a new one. */
  replaces: string | null;
  /** Why it was refused. */
  sentence: string | null;
  convertible: boolean;
  /** It may be tried again as it is. */
  again: boolean;
  work: WorkView | null;
  /** Markers that had no place in the new film, and the file that keeps their words. */
  unplaced: { titles: string[]; vtt: string } | null;
}

/** A film item of a run sheet. */
export interface ItemLine {
  id: string;
  title: string;
  filmId: string | null;
  session: { number: number; title: string };
}

export interface FilmsView {
  films: FilmLine[];
  uploads: UploadLine[];
  items: ItemLine[];
  /** Whether films can be converted here. */
  converts: boolean;
}

/** What the films page says about the form that was just sent. */
export interface FilmsSaid {
  /** What it was about: the id of a film, upload or item. */
  about: string;
  problem?: string;
}
