import type { CaseField } from "./limits";

/** A text of a case, as pages show it. */
export interface TextView {
  text: string;
  /** 0: never written. Who writes says which version they have seen. */
  version: number;
}

export interface FileView {
  id: string;
  name: string;
  bytes: number;
  contentType: string;
}

/** The slides of a case; width and height of the first page in points. */
export interface SlidesView extends FileView {
  pages: number;
  width: number;
  height: number;
}

export interface CaseView {
  texts: Record<CaseField, TextView>;
  files: FileView[];
  slides: SlidesView | null;
  /** Milliseconds since 1970. */
  givenInAt: number | null;
}
