import { dayIn, daysAfter, instantOf } from "../programme/zoned-time";

/** How long before the start the second reminder is due (ms). */
const hour = 3_600_000;

export type Reminder = "day" | "hour";

/** When reminders are due (ms since 1970): at nine in the morning of the day before, on the reader's clock, and an hour before. */
export function reminderTimes(startsAt: number, timeZone: string): Record<Reminder, number> {
  return { day: instantOf(daysAfter(dayIn(startsAt, timeZone), -1), "09:00", timeZone), hour: startsAt - hour };
}

/**
 * The reminder to write now, or null. One that comes late is still sent as long as it helps: the first until two hours
 * before the start, the second until the start. Who was invited after a reminder was due has just read the date.
 */
export function reminderDue(
  asked: { startsAt: number; timeZone: string; invitedAt: number; done: Record<Reminder, boolean> },
  now: number,
): Reminder | null {
  const { startsAt, invitedAt, done } = asked;
  const at = reminderTimes(startsAt, asked.timeZone);
  const wanted = (kind: Reminder) => !done[kind] && now >= at[kind] && invitedAt < at[kind];
  if (now < startsAt && wanted("hour")) return "hour";
  return now < startsAt - 2 * hour && wanted("day") ? "day" : null;
}
