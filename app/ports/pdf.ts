/** Prints documents as PDF, away from the main thread. */
export interface PdfPrinter {
  /** Rejects with NotPrinted when it fails or takes too long, and with AppError `too_many_requests` when too many wait. */
  print(sheet: Sheet): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** The document could not be made; `message` says why, for the log. */
export class NotPrinted extends Error {}

/**
 * A document on A4, as plain data. Words are printed as they are, in Latin, Greek and Cyrillic letters; a sign that our
 * letters lack is printed as □.
 */
export interface Sheet {
  /** Printed large on top, and the document's title for readers. */
  title: string;
  /** One line above the title: whose document it is, as the programme's title. */
  above: string;
  /** BCP 47, of the words and of the date's form. */
  language: string;
  /** When it was made (ms) and the IANA zone in which that is said at the foot of each page. */
  at: number;
  zone: string;
  /** report: from the left, with numbered pages · certificate: one framed page, everything in its middle. */
  look: "report" | "certificate";
  blocks: Block[];
}

export type Block =
  /** A part's title. It stays with what follows. */
  | { kind: "heading"; text: string }
  /** A paragraph; line ends are kept. `quiet`: smaller and grey. */
  | { kind: "text"; text: string; quiet?: boolean }
  /** One large line, as a person's name on a certificate. */
  | { kind: "display"; text: string }
  | { kind: "list"; items: string[] }
  /** Pairs of what and how much, one below the other. */
  | { kind: "facts"; rows: [label: string, value: string][] }
  /** The head is repeated on each page. `columns`: widths in shares of the page; `numbers`: columns set to the right. */
  | { kind: "table"; head: string[]; rows: string[][]; columns?: number[]; numbers?: number[] }
  | Drawing
  | { kind: "break" };

/** A picture of shapes, printed `width` points wide (a page's text is 483 wide); coordinates are those of `box`. */
export interface Drawing {
  kind: "drawing";
  box: [width: number, height: number];
  width: number;
  shapes: Shape[];
}

/** `d` as in SVG; colours as #rrggbb. */
export type Shape =
  | { kind: "path"; d: string; fill?: string; stroke?: string; line?: number; dash?: string; opacity?: number }
  | { kind: "words"; text: string; x: number; y: number; size: number; anchor?: "start" | "middle" | "end" };
