/*
 * What pages show of a programme. Instants are ISO 8601 in UTC; a page writes them in the zones it needs.
 */

export interface SiteView {
  slug: string;
  city: string;
  /** ISO 3166, two letters. */
  country: string;
  timeZone: string;
  /** Named people of the site; empty for readers who may not see the roster. */
  people: string[];
}

export interface SessionCard {
  number: number;
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  /** before: not open yet · open: may be joined now · after: over. */
  moment: "before" | "open" | "after";
  readings: { slug: string; title: string; minutes: number }[];
}

export interface ProgrammeView {
  slug: string;
  title: string;
  subtitle: string;
  promoter: string;
  partners: string[];
  summary: string;
  aims: string[];
  audience: string[];
  innovations: { title: string; text: string }[];
  period: string;
  source: string;
  archived: boolean;
  sites: SiteView[];
  sessions: SessionCard[];
}

/** Who reads the page. */
export interface ReaderView {
  name: string;
  role: "organiser" | "moderator" | "expert" | "participant" | "guest" | "none" | "anonymous";
  crew: boolean;
  /** The zone for "my time": the account's, else the site's; null lets the browser say. */
  timeZone: string | null;
  /** The reader's own site. */
  site: string | null;
}

export interface RunSheetView {
  id: string;
  kind: string;
  title: string;
  minutes: number;
  who: string | null;
  questions: string[];
}

export interface SessionView extends SessionCard {
  topics: string[];
  discussion: string[];
  runSheet: RunSheetView[];
  film: { id: string; title: string; description: string; minutes: number; markers: number } | null;
}

export interface ReadingView {
  slug: string;
  title: string;
  minutes: number;
  source: string;
  /** Safe HTML made from the reading's Markdown. */
  html: string;
}
