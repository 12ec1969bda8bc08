/** The hour at which summaries go out, by the reader's own clock. */
export const digestHour = 8;
/** What a first summary looks back on (ms). */
const firstLook = 24 * 60 * 60_000;

/** The reader's day (YYYY-MM-DD) and hour. */
function localTime(instant: number, timeZone: string): { day: string; hour: number } {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  const [day = "", time = ""] = format.format(instant).split(", ");
  return { day, hour: Number(time.slice(0, 2)) };
}

/**
 * Whether a summary is due: from eight in the morning, once a day of the reader's calendar; in the zone that summer time
 * changes too. Null when it is not, else the day it stands for and the instant since which there is something to tell.
 */
export function dueDigest(now: number, before: number | null, timeZone: string): { day: string; since: number } | null {
  const { day, hour } = localTime(now, timeZone);
  if (hour < digestHour) return null;
  if (before !== null && localTime(before, timeZone).day >= day) return null;
  return { day, since: before ?? now - firstLook };
}
