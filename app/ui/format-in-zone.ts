import { dateFormat } from "./date-format";

/** An instant as a zone's people write it, with its zone always named. Dates are the civil ones of that zone. */
export interface ZonedParts {
  /** "Tuesday 23 March" */
  date: string;
  /** "16:00" */
  time: string;
  /** "Sofia": the last part of the zone's name. */
  zone: string;
  /** "UTC+2": what the clock there says at that instant. */
  offset: string;
  /** "2027-03-23": tells whether two zones share the day. */
  day: string;
}

/** Some people's zones bear names that nobody says. */
const spoken: Record<string, string> = { UTC: "UTC", "Etc/UTC": "UTC" };

function part(instant: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, options).format(instant);
}

/**
 * Formats an instant for one IANA zone and one language. Pure: server and browser write the same.
 * @param instant ISO 8601 with its offset, or milliseconds since 1970
 * @throws RangeError for a zone or an instant that does not exist
 */
export function formatInZone(instant: string | number, timeZone: string, language: string): ZonedParts {
  const at = new Date(instant);
  const words = language === "en" ? "en-GB" : language;
  const offset = dateFormat("en", { timeZone, timeZoneName: "shortOffset" })
    .formatToParts(at)
    .find((piece) => piece.type === "timeZoneName")?.value;
  return {
    // Older tables put a comma after the English weekday, newer ones do not.
    date: part(at, words, { timeZone, weekday: "long", day: "numeric", month: "long" }).replace(/^(\w+),/, "$1"),
    time: part(at, "en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    zone: spoken[timeZone] ?? timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone,
    offset: (offset ?? "").replace("GMT", "UTC").replace(/\+0$/, ""),
    day: part(at, "en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }),
  };
}
