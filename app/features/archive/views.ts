/** What the archive's pages show, as their loaders hand it over. */

/** What stands on a certificate, and nothing else of whom it belongs to. */
export interface CertificateView {
  code: string;
  name: string;
  programme: string;
  promoter: string;
  sessions: { number: number; title: string }[];
  held: number;
  minutes: number;
  /** ISO 8601. */
  issuedAt: string;
}

/** A name that the crew may correct; `target` as in `corrections.ts`. */
export interface NameLine {
  target: string;
  city: string | null;
  name: string;
}

/** What somebody of the crew did to the record, for the crew to read. */
export interface CorrectionLine {
  kind: "hide" | "show" | "name";
  target: string;
  text: string;
  by: string;
  at: number;
}
