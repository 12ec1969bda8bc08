/** Offset of a zone from UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant (ms since 1970) at which a zone's clocks show this day and time.
 * @param day YYYY-MM-DD  @param time HH:MM
 * In the hour that summer time skips, the instant just after the gap; in the doubled hour, the first of the two.
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const local = Date.parse(`${day}T${time}:00Z`);
  const first = local - offsetAt(local - 86_400_000, timeZone);
  const second = local - offsetAt(local + 86_400_000, timeZone);
  const fits = [first, second].filter((instant) => instant + offsetAt(instant, timeZone) === local);
  return fits.length > 0 ? Math.min(...fits) : Math.max(first, second);
}

/** The day (YYYY-MM-DD) that a zone's calendars show at an instant. */
export function dayIn(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
}

/** The day that many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The time (HH:MM) that a zone's clocks show at an instant. */
export function timeIn(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);
}
