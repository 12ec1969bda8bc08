/**
 * The block of header lines that Outlook, Yahoo, abv.bg and others put above an unmarked original
 * ("From: … Sent: … To: … Subject: …"), and the dashed titles above it; its words stand beside.
 */
import { authors, dates, receivers, subjects, titles } from "./header-block-words";

export type HeaderKind = "author" | "date" | "receiver" | "subject";

const kindOf = new Map<string, HeaderKind>();
for (const name of receivers) kindOf.set(name, "receiver");
for (const name of subjects) kindOf.set(name, "subject");
for (const name of dates) kindOf.set(name, "date");
for (const name of authors) kindOf.set(name, "author");

const knownTitles = new Set(titles);
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,190}/;
const moment = /\d{1,2}[:.]\d{2}|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

const clock = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;

/** Which header line this is, if any; stars of bold text are ignored. */
export function headerKind(line: string): HeaderKind | null {
  const start = line.slice(0, 48);
  const colon = start.search(/[:：]/);
  if (colon < 1) return null;
  const name = start
    .slice(0, colon)
    .replace(/[*_\s]+/g, " ")
    .replace(/^[\s|]+/, "")
    .trim()
    .toLowerCase()
    .replace(/\u0307/g, "");
  return kindOf.get(name) ?? null;
}

/** A dashed title such as "-----Original Message-----", or the same title with a colon. */
export function isOriginalTitle(line: string): boolean {
  if (line.length < 6 || line.length > 160) return false;
  const text = line
    .trim()
    .toLowerCase()
    .replace(/\u0307/g, "");
  const bare = text
    .replace(/^[-–—_=*>+~ ]+/, "")
    .replace(/[-–—_=*+~:： ]+$/, "")
    .replace(/\s+/g, " ");
  const marked = /^[*>\s]{0,3}(?:[-–—]{1,}|_{3,}|={3,}|\+{3,}|~{3,}|\*)/.test(text) || /[:：]\**$/.test(text);
  return marked && knownTitles.has(bare);
}

/** A title between dashes in words we do not know; a head only with header lines below. */
export function isDashedTitle(line: string): boolean {
  return line.length <= 160 && /^\s*[-_=*]{3,40}\s?\p{L}[^-_=*]{3,60}[-_=*]{3,40}\s*$/u.test(line);
}

/**
 * Does a block of header lines begin at `at`? `kinds` are the lines' header kinds, `undefined` for empty lines. Three
 * kinds of lines make a block, an author among them; two do when they stand together and name an address and a moment.
 */
export function isHeaderBlock(
  lines: readonly string[],
  kinds: readonly (HeaderKind | null | undefined)[],
  at: number,
): boolean {
  if (!kinds[at]) return false;
  const found = new Map<HeaderKind, string>();
  let together = 0;
  for (let i = at, seen = 0; i < kinds.length && i < at + 20 && seen < 10; i++) {
    const kind = kinds[i];
    if (kind === undefined) {
      // Some programs leave empty lines between header lines, none twice.
      if (kinds[i + 1] === undefined && kinds[i + 2] === undefined) break;
      continue;
    }
    seen++;
    if (kind && !found.has(kind)) found.set(kind, `${lines[i] ?? ""} ${kinds[i + 1] === null ? lines[i + 1] : ""}`);
    if (kind && seen === together + 1) together = seen;
  }
  const said = [...found.values()].map((line) => line.slice(0, 300));
  const known = said.some((line) => address.test(line));
  const timed = moment.test((found.get("date") ?? "").slice(0, 300));
  if (!found.has("author")) return found.size === 3 ? known && timed : known && timed && together >= 2;
  // "Da: Milano, A: Roma, Data: 3 marzo" may be a journey, "From: 9:00, To: 17:00" a day.
  if (found.size >= 3) {
    return known || (found.has("subject") && (timed || found.size === 4)) || clock.test(found.get("date") ?? "");
  }
  return found.size === 2 && together >= 2 && known && (timed || found.has("subject"));
}
