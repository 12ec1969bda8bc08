import { z } from "zod";
import { isCountry, isLanguage, isTimeZone } from "./places";

/*
 * The form of the content files. A message given to a rule here is the remedy that its author reads;
 * problem-of-issue.ts writes the sentence in front of it.
 */

const text = z.string().trim().min(1, "write at least one word");
const lines = z.array(text).min(1, "list at least one");
const minutes = z.number().int("use whole minutes").min(1, "give at least 1").max(600, "give at most 600");
const language = z.string().refine(isLanguage, "use a language code such as en or it");
const timeZone = z.string().refine(isTimeZone, "use a name of the IANA list such as Europe/Sofia");

/** The short name of a thing in addresses and file names. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and single hyphens")
  .max(60, "use at most 60 characters");

export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const site = z.strictObject({
  slug,
  city: text,
  country: z.string().refine(isCountry, "use a two-letter country code of ISO 3166 such as BG"),
  timeZone,
  order: z.number().int("use a whole number").min(1, "count from 1"),
  /** Roles of the people in the room, such as "Furniture maker". */
  people: lines,
});

const schedule = z.strictObject({
  weekday: z.enum(weekdays),
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write hours and minutes as 15:00"),
  timeZone,
  /** Length of every session. */
  minutes,
  /** Weeks from one session to the next. */
  everyWeeks: z.number().int("use whole weeks").min(1, "give at least 1").max(52, "give at most 52"),
  /** The first session's day: `next-<weekday>` (counted from the import) or a date, YYYY-MM-DD. */
  from: z.string().regex(/^(next-[a-z]+|\d{4}-\d{2}-\d{2})$/, "write next-tuesday or a date such as 2027-03-02"),
});

/** What a certificate asks for; without it four of five sessions, three quarters of each. */
const certificate = z.strictObject({
  /** How many of the sessions that are held must count. */
  sessions: z.number().int("use a whole number").min(1, "give at least 1").max(99, "give at most 99"),
  /** How much of a session one must have been there for. */
  minutesShare: z.number().gt(0, "give more than 0").max(1, "give at most 1, which is all of it"),
});

export const programmeFile = z.strictObject({
  slug,
  title: text,
  subtitle: text,
  promoter: text,
  partners: lines,
  language,
  period: text,
  source: text,
  summary: text,
  aims: lines,
  audience: lines,
  innovations: z.array(z.strictObject({ title: text, text })).min(1, "list at least one"),
  sites: z.array(site).min(1, "list at least one"),
  schedule,
  certificate: certificate.optional(),
});

const option = z.strictObject({ slug, label: text });
const asked = { slug, question: text };

const vote = z.strictObject({ question: text, options: z.array(option).min(2, "give at least two options") });

/** A poll that the crew opens when it fits: one of several, a number, or a few words. */
const poll = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), ...asked, options: z.array(option).min(2, "give at least two options") }),
  z.strictObject({
    kind: z.literal("scale"),
    ...asked,
    least: z.number().int("use a whole number").min(0, "begin with 0 or 1").max(1, "begin with 0 or 1").default(1),
    most: z.number().int("use a whole number").min(2, "give at least 2").max(10, "give at most 10").default(5),
  }),
  z.strictObject({ kind: z.literal("text"), ...asked }),
]);

export const runSheetItem = z.strictObject({
  kind: z.enum(["talk", "film", "debate", "showcase", "break"]),
  title: text,
  minutes,
  /** Who leads the item: a role, such as Moderator. */
  who: text.optional(),
  /** Slug of the film to project; demanded of a film item, refused elsewhere. */
  film: slug.optional(),
  /** Slug of the site that presents; demanded of a showcase item, refused elsewhere. */
  site: slug.optional(),
  questions: lines.optional(),
  /** Cues that the crew alone reads in the room while this item runs. */
  notes: lines.optional(),
  /** The position vote before and after a debate; refused elsewhere. */
  vote: vote.optional(),
  polls: z.array(poll).min(1, "list at least one").optional(),
});

export const sessionFile = z.strictObject({
  number: z.number().int("use a whole number").min(1, "count from 1"),
  slug,
  title: text,
  summary: text,
  topics: lines,
  /** `always`: people may join at any time, whatever the date. */
  open: z.literal("always").optional(),
  /** What everybody agrees to before they come in, such as that the session is recorded. */
  consent: text.optional(),
  runSheet: z.array(runSheetItem).min(1, "list at least one item"),
  /** Questions for the live discussion. */
  discussion: lines,
  /** File names in `sessions/<number>/readings/`, in the order of reading. */
  readings: z.array(z.string().regex(/^[a-z0-9-]+\.md$/, "name a file of the readings folder, such as my-reading.md")),
});

export const readingFile = z.strictObject({
  title: text,
  slug,
  /** Time to read it. */
  minutes,
  source: text,
});

export const filmFile = z.strictObject({
  slug,
  title: text,
  description: text,
  language,
});

/** The JSON in a cue of markers.vtt. The cue's start is all a marker needs. */
export const markerFile = z.strictObject({
  id: slug.optional(),
  title: text.optional(),
  /** The question on the screen while the film holds, by language code. */
  question: z.record(language, text).optional(),
  /** How long the discussion may take. */
  minutes: minutes.optional(),
  /** Slug of the site that speaks first, or one of `openingRoles`. */
  opens: slug.optional(),
  /** The debate of everyone at the end of the film. */
  closing: z.boolean().optional(),
});

export type ProgrammeFile = z.infer<typeof programmeFile>;
export type SessionFile = z.infer<typeof sessionFile>;

export type SiteContent = z.infer<typeof site>;
export type ScheduleContent = z.infer<typeof schedule>;
export type VoteContent = z.infer<typeof vote>;
export type PollContent = z.infer<typeof poll>;
export type RunSheetItemContent = z.infer<typeof runSheetItem>;

/** A reading: its front matter and its text in Markdown, whose last line names the source. */
export type ReadingContent = z.infer<typeof readingFile> & { markdown: string };

export type SessionContent = Omit<SessionFile, "readings"> & { readings: ReadingContent[] };

/** A moment at which the film holds, in milliseconds from its start; `id` is `marker-<n>` where the author gave none. */
export type MarkerContent = Omit<z.infer<typeof markerFile>, "id" | "closing"> & {
  id: string;
  atMs: number;
  closing: boolean;
};

export type ChapterContent = { title: string; startMs: number; endMs: number };

/** A film; files are paths relative to the programme's folder, sizes in bytes. */
export type FilmContent = z.infer<typeof filmFile> & {
  media: { file: string; bytes: number };
  poster: { file: string; bytes: number };
  captions: { language: string; file: string; text: string }[];
  chapters: ChapterContent[];
  markers: MarkerContent[];
};

/** A whole programme as its files say it; sites by order, sessions by number, films by slug. */
export type ProgrammeContent = ProgrammeFile & {
  sessions: SessionContent[];
  films: FilmContent[];
};
