import type { ScheduleContent } from "./content/schema";
import { dayIn, daysAfter, instantOf, weekdayOf } from "./zoned-time";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Start and end (ms since 1970) of session `number` (from 1), counted from an import at `now`. */
export function timesOf(schedule: ScheduleContent, number: number, now: number) {
  const first = schedule.from.startsWith("next-") ? nextDay(schedule, now) : schedule.from;
  const day = daysAfter(first, (number - 1) * 7 * schedule.everyWeeks);
  const startsAt = instantOf(day, schedule.startTime, schedule.timeZone);
  return { startsAt, endsAt: startsAt + schedule.minutes * 60_000 };
}

/** The next such weekday after today. */
function nextDay(schedule: ScheduleContent, now: number): string {
  const today = dayIn(now, schedule.timeZone);
  const wanted = weekdays.indexOf(schedule.from.slice("next-".length));
  const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7;
  return daysAfter(today, ahead);
}
