import { type ScheduleContent, weekdays } from "../content/schema";
import { timesOf } from "../schedule";
import { dayIn, timeIn, weekdayOf } from "../zoned-time";

interface Dated {
  number: number;
  startsAt: Date;
  endsAt: Date;
}

const dayMs = 86_400_000;

/**
 * The schedule that gives these sessions their dates, and the numbers of those it does not: a schedule knows one rhythm, and people
 * may have moved a session. `sessions` in their order, at least one.
 */
export function scheduleOf(
  sessions: readonly Dated[],
  timeZone: string,
): { schedule: ScheduleContent; moved: number[] } {
  const [first, second] = sessions;
  if (!first) throw new Error("a programme without sessions has no schedule");
  const from = dayIn(first.startsAt.getTime(), timeZone);
  const apart = second ? (second.startsAt.getTime() - first.startsAt.getTime()) / (7 * dayMs) : 1;
  const schedule: ScheduleContent = {
    weekday: weekdays[weekdayOf(from)] ?? "monday",
    startTime: timeIn(first.startsAt.getTime(), timeZone),
    timeZone,
    minutes: Math.round((first.endsAt.getTime() - first.startsAt.getTime()) / 60_000),
    everyWeeks: Math.max(1, Math.round(apart)),
    from,
  };
  const moved = sessions.filter(({ number, startsAt, endsAt }) => {
    const times = timesOf(schedule, number, 0);
    return times.startsAt !== startsAt.getTime() || times.endsAt !== endsAt.getTime();
  });
  return { schedule, moved: moved.map(({ number }) => number) };
}
