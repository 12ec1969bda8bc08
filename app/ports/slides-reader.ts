/** Looks into a PDF that is to be shown as slides, away from the main thread. */
export interface SlidesReader {
  /** What the PDF at this path is; anything that cannot be shown comes back as the reason. Never throws for what is in the file. */
  read(path: string): Promise<SlidesFacts | SlidesUnfit>;
}

export interface SlidesFacts {
  pages: number;
  /** Size of the first page in points (1/72 inch), as it is shown. */
  width: number;
  height: number;
}

/** Why a file cannot be shown, as a key in i18n `errors`. */
export interface SlidesUnfit {
  problem: "slides_not_pdf" | "slides_damaged" | "slides_locked" | "slides_many_pages" | "slides_slow";
}
