/** What the connection check's page is made with. */
export interface CheckView {
  programme: { slug: string; title: string; crew: boolean };
  session: { number: number; title: string };
  /** What the session's film needs (bytes a second); null when it shows none. */
  filmRate: number | null;
  /** How a test of this member ended before; `at` in ms since 1970. */
  before: { state: string; media: string; at: number } | null;
  timeZone: string;
}
