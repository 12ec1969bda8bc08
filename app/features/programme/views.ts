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

export type Moment = "before" | "open" | "after" | "off";

/**
 * How far a session is whose doors are open. early: before its time · waiting: for a moderator · ready: the moderator is there ·
 * running: it is in progress.
 */
export type Progress = "early" | "waiting" | "ready" | "running";

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
}

export interface QuestionLine {
  id: string;
  text: string;
  /** Who asked: a city or a role. */
  from: string;
  /** What was answered, on the page, by mail or later. */
  answers: { id: string; text: string; from: string }[];
  state: "waiting" | "sent" | "answered" | "answeredLive" | "closed";
  at: string;
}

/** One row of the crew's readiness board; null is "not known yet". */
export interface ReadinessLine {
  siteSlug: string;
  people: number;
  invited: boolean;
  accepted: boolean | null;
  /** The newest connection test there: when (ms since 1970), and over what sound and picture came (udp, tcp, turn; empty: not). */
  tested: { ok: boolean; media: string; at: number } | null;
  /** Share of the film that is loaded there, 0 to 1. */
  film: number | null;
}

/** Who was there, or is: a city with the people on its sign-in sheet, or somebody who came alone. */
export interface AttendanceLine {
  attendeeId: string;
  who: string;
  country: string | null;
  people: { name: string; minutes: number }[];
  minutes: number;
}

export interface SessionView {
  programme: ProgrammeRef;
  session: SessionLine & {
    topics: string[];
    discussion: string[];
    opensAt: string;
    alwaysOpen: boolean;
    /** Why it was called off; empty when it was not, or nobody said. */
    offReason: string;
  };
  sessionsInAll: number;
  /** Server's time of the page, in milliseconds since 1970. */
  now: number;
  reader: ReaderView;
  sites: SiteView[];
  mayJoin: boolean;
  mayAsk: boolean;
  /** May test the connection, and be seen to have done so. */
  mayCheck: boolean;
  /** May see who was invited, set another date, call it off. */
  mayInvite: boolean;
  /** Where films are sent and replaced; null for those who may not. */
  filmsHref: string | null;
  runSheet: RunSheetLine[];
  readings: ReadingLine[];
  film: FilmView | null;
  questions: QuestionLine[];
  /** It is over, or its run sheet is: its record is shown. */
  over: boolean;
  /** Null unless the session is open. */
  progress: Progress | null;
  /** For the crew; null for everybody else. */
  readiness: ReadinessLine[] | null;
  /** As the reader may see it: everybody's for the crew, else one's own. */
  attendance: AttendanceLine[];
  /** The same as a file; null for those who may not see everybody's. */
  attendanceHref: string | null;
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
