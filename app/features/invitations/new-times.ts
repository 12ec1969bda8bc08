import { instantOf, timeIn } from "../programme/zoned-time";

/** Longest session (ms). */
const longest = 24 * 3_600_000;
/** How far ahead a session may be planned (ms): five years. */
const furthest = 5 * 366 * 24 * 3_600_000;

export interface NewTimes {
  /** `YYYY-MM-DDTHH:MM`, as the clocks of `timeZone` show it. */
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** Why dates cannot be taken: a key of i18n `errors`, with what its sentence names. */
export interface TimesProblem {
  sentence: string;
  details: Record<string, string>;
}

type Judged = { startsAt: number; endsAt: number } | { problem: TimesProblem };

/** Reads new dates of a session, or says what is wrong with them. Instants are ms since 1970. */
export function newTimes(asked: NewTimes, now: number): Judged {
  const { timeZone } = asked;
  if (!isZone(timeZone)) return no("times_unreadable");
  const start = readMoment(asked.startsAt, timeZone);
  const end = readMoment(asked.endsAt, timeZone);
  if (!start || !end) return no("times_unreadable");
  if (start.at > now + furthest || end.at > now + furthest) return no("times_far");
  const zone = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  for (const moment of [start, end]) {
    if (moment.skipped) return no("times_gap", { time: moment.time, day: moment.day, zone, next: moment.next });
  }
  if (end.at <= start.at) return no("times_order");
  if (end.at - start.at > longest) return no("times_long");
  if (start.at <= now) return no("times_past");
  return { startsAt: start.at, endsAt: end.at };
}

function readMoment(text: string, timeZone: string) {
  const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00)?$/.exec(text) ?? [];
  const written = Date.parse(`${day}T${time}:00Z`);
  // The 31st of February is read as a day of March: a day that does not stay what it was does not exist.
  if (Number.isNaN(written) || new Date(written).toISOString().slice(0, 16) !== `${day}T${time}`) return null;
  const at = instantOf(day, time, timeZone);
  const next = timeIn(at, timeZone);
  return { at, day, time, next, skipped: next !== time };
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

const no = (sentence: string, details: Record<string, string> = {}): Judged => ({ problem: { sentence, details } });
