/** An instant as the clocks of one zone show it, in words. */
export interface ZonedWords {
  /** "Tuesday 30 March 2027" */
  date: string;
  /** "17:00" */
  time: string;
  /** "Eastern European Summer Time, UTC+3" */
  zone: string;
}

/**
 * Says an instant (ms since 1970) in one IANA zone, with the zone's name and its offset on that day.
 * @throws RangeError for a zone that does not exist
 */
export function zonedWords(instant: number, timeZone: string, language: string): ZonedWords {
  const words = language === "en" ? "en-GB" : language;
  const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(words, { timeZone, ...options });
  const named = (style: "long" | "shortOffset") =>
    new Intl.DateTimeFormat(style === "long" ? words : "en", { timeZone, timeZoneName: style })
      .formatToParts(instant)
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const offset = named("shortOffset").replace("GMT", "UTC").replace(/\+0$/, "");
  const name = named("long");
  // Zones without a name of their own are given as an offset, which stands there already.
  const known = name !== "" && !/^(?:GMT|UTC)[+\-−]?[\d:]*$/.test(name);
  return {
    // Older tables put a comma after the English weekday, newer ones do not.
    date: say({ weekday: "long", day: "numeric", month: "long", year: "numeric" })
      .format(instant)
      .replace(/^(\w+),/, "$1"),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
      instant,
    ),
    zone: known ? `${name}, ${offset}` : offset,
  };
}
