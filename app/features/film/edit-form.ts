import { openingRoles } from "../programme/content/opening-roles";
import { isLanguage } from "../programme/content/places";
import { type Fields, longest, mostMinutes } from "./edit-limits";
import type { FilmFacts, Marker } from "./facts";
import { type Problem, placeProblem } from "./marker-place";
import { parseTimecode } from "./timecode";

const plain = new Set([
  "intent",
  "film",
  "marker",
  "version",
  "at",
  "title",
  "minutes",
  "opens",
  "closing",
  "language",
]);
const isField = (name: string) => plain.has(name) || name === "words" || /^question\.[A-Za-z-]{2,20}$/.test(name);

/** A field that no form of ours has: somebody else made this form. */
export const hasForeignField = (fields: Fields): boolean => !Object.keys(fields).every(isField);

export interface MarkerPlace {
  film: Pick<FilmFacts, "fpsNum" | "fpsDen" | "frames">;
  /** The other markers of the film. */
  others: readonly Marker[];
  /** Slugs of the programme's cities. */
  sites: readonly string[];
}

/** Reads a marker's form. Every problem is named, each at its field; without any the marker is whole. */
export function readMarkerForm(
  fields: Fields,
  { film, others, sites }: MarkerPlace,
): { marker: Omit<Marker, "id">; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (field: string, key: string, values?: Problem["values"]) =>
    problems.push({ field, key: `problem.${key}`, values });

  const frame = parseTimecode(film, fields.at ?? "");
  if (frame === null) report("at", "time");
  const misplaced = frame === null ? null : placeProblem(film, frame, others);
  if (misplaced) problems.push(misplaced);

  const title = tidy(fields.title).replace(/\s+/g, " ");
  if (title.length > longest.title) report("title", "title", { most: longest.title });

  const minutes = readMinutes(fields.minutes ?? "");
  if (minutes === null) report("minutes", "minutes", { most: mostMinutes });

  const opens = fields.opens ?? "";
  const known = opens === "" || sites.includes(opens) || openingRoles.some((role) => role === opens);
  if (!known) report("opens", "opens");

  const closing = fields.closing !== undefined;
  const last = others.every((other) => other.frame < (frame ?? 0));
  if (closing && frame !== null && !last) report("closing", "closingLast");
  const afterClosing = others.some((other) => other.closing && other.frame < (frame ?? 0));
  if (!closing && !misplaced && afterClosing) report("at", "afterClosing");

  const question = readQuestion(fields, report);
  const rest = { ...(minutes ? { minutes } : {}), ...(opens ? { opens } : {}) };
  return { marker: { frame: frame ?? 0, title, question, ...rest, closing }, problems };
}

type Report = (field: string, key: string, values?: Problem["values"]) => void;

/** The question by language: one field for each it has, and one for a language that is added. Empty ones are left out. */
function readQuestion(fields: Fields, report: Report): Record<string, string> {
  const question: Record<string, string> = {};
  const put = (field: string, language: string, words: string) => {
    if (words === "") return;
    if (!isLanguage(language)) report(field, "language");
    else if (words.length > longest.question) report(field, "question", { most: longest.question });
    else question[language] = words;
  };
  for (const [name, words] of Object.entries(fields)) {
    if (name.startsWith("question.")) put(name, name.slice("question.".length), tidy(words));
  }
  const added = tidy(fields.words);
  if (added !== "" && !fields.language) report("language", "languageMissing");
  else if (added !== "" && fields.language && Object.hasOwn(question, fields.language))
    report("language", "languageTwice");
  else if (fields.language) put("words", fields.language, added);
  const asked = Object.keys(question).length;
  if (asked > 0 && question.en === undefined && !problemIn(fields["question.en"])) report("question.en", "english");
  return question;
}

const problemIn = (words: string | undefined) => tidy(words).length > longest.question;

/** Control characters but the line end, marks that steer the direction, spaces without width. */
const unseen = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** As it is kept: composed letters, one kind of line end, nothing invisible at its edges or steering the direction. */
const tidy = (words: string | undefined) =>
  (words ?? "").normalize("NFC").replace(/\r\n?/g, "\n").replace(unseen, "").trim();

/** Whole minutes; 0 for none; null when it is no such number. */
function readMinutes(text: string): number | null {
  if (text.trim() === "") return 0;
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= mostMinutes ? minutes : null;
}
