import type { Role } from "../permissions/roles";

/** What the programme's pages show, as their loaders hand it over. Instants are ISO 8601 in UTC. */

export interface ProgrammeRef {
  slug: string;
  title: string;
  /** The reader is crew: pages such as the mail desk are offered. */
  crew: boolean;
}

export interface SiteView {
  slug: string;
  city: string;
  country: string;
  timeZone: string;
}

/** The reader's place on the clock: their own zone, and their city when they belong to one. */
export interface ReaderView {
  timeZone: string;
  siteSlug: string | null;
}

export type Moment = "before" | "open" | "after";

export interface SessionLine {
  number: number;
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  moment: Moment;
}

export interface ReadingLine {
  session: number;
  slug: string;
  title: string;
  minutes: number;
}

/** Something the programme waits for from the reader. */
export interface AskLine {
  id: string;
  text: string;
  to: string;
  dueAt: string | null;
}

export interface StandingView {
  role: Role;
  name: string;
  next: SessionLine | null;
  readings: ReadingLine[];
  asks: AskLine[];
}

export interface ProgrammeView {
  programme: ProgrammeRef & {
    subtitle: string;
    promoter: string;
    partners: string[];
    summary: string;
    period: string;
    innovations: { title: string; text: string }[];
  };
  sites: SiteView[];
  sessions: SessionLine[];
  reader: ReaderView;
  /** Null for a visitor who is no member. */
  standing: StandingView | null;
  calendarHref: string | null;
}

export interface RunSheetLine {
  id: string;
  kind: string;
  title: string;
  minutes: number;
}

export interface FilmView {
  title: string;
  description: string;
  /** Length in milliseconds. */
  lengthMs: number;
  posterHref: string | null;
  /** Null while the reader may not fetch the film. */
  mediaHref: string | null;
  captions: { language: string; href: string }[];
  holds: HoldView[];
}

export interface HoldView {
  id: string;
  /** Milliseconds from the film's start. */
  atMs: number;
  title: string;
  question: string;
  /** What was said there, as the record keeps it; empty before the session. */
  said: { who: string; text: string }[];
}

export interface QuestionLine {
  id: string;
  text: string;
  /** Who asked: a city or a role. */
  from: string;
  state: "waiting" | "sent" | "answered" | "answeredLive" | "closed";
  at: string;
}

/** One row of the crew's readiness board; null is "not known yet". */
export interface ReadinessLine {
  siteSlug: string;
  people: number;
  accepted: boolean | null;
  /** The site check's verdict on camera, microphone and line. */
  tested: boolean | null;
  /** Share of the film that is loaded there, 0 to 1. */
  film: number | null;
}

export interface VoteView {
  question: string;
  options: { label: string; before: number; after: number }[];
}

export interface AttendanceLine {
  who: string;
  country: string | null;
  people: string[];
  minutes: number;
}

export interface SessionView {
  programme: ProgrammeRef;
  session: SessionLine & { topics: string[]; discussion: string[]; opensAt: string; alwaysOpen: boolean };
  sessionsInAll: number;
  /** Server's time of the page, in milliseconds since 1970. */
  now: number;
  reader: ReaderView;
  sites: SiteView[];
  mayJoin: boolean;
  mayAsk: boolean;
  runSheet: RunSheetLine[];
  readings: ReadingLine[];
  film: FilmView | null;
  questions: QuestionLine[];
  /** For the crew; null for everybody else. */
  readiness: ReadinessLine[] | null;
  votes: VoteView[];
  attendance: AttendanceLine[];
  calendarHref: string | null;
}

export interface ReadingView {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  title: string;
  minutes: number;
  source: string;
  /** Rendered and cleaned on the server. */
  html: string;
  previous: ReadingLine | null;
  next: ReadingLine | null;
}
