import { describe, expect, test } from "vitest";
import { timesOf } from "./schedule";

const schedule = {
  weekday: "tuesday",
  startTime: "15:00",
  timeZone: "Europe/Rome",
  minutes: 120,
  everyWeeks: 1,
  from: "next-tuesday",
} as const;
const iso = (ms: number) => new Date(ms).toISOString();
const clockIn = (timeZone: string, ms: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(ms);
const starts = (now: string, from: string = schedule.from) =>
  [1, 2, 3].map((number) => iso(timesOf({ ...schedule, from }, number, Date.parse(now)).startsAt));

describe("the dates of a programme", () => {
  test("R14: summer time begins between two sessions: Rome keeps its hour, Istanbul and Moscow see another", () => {
    const days = [1, 2].map((number) => timesOf(schedule, number, Date.parse("2027-03-17T10:00:00Z")).startsAt);
    expect(days.map(iso)).toEqual(["2027-03-23T14:00:00.000Z", "2027-03-30T13:00:00.000Z"]);
    const zones = ["Europe/Sofia", "Europe/Zagreb", "Europe/Belgrade", "Europe/Istanbul", "Europe/Moscow"];
    expect(zones.map((zone) => days.map((day) => clockIn(zone, day)))).toEqual([
      ["16:00", "16:00"],
      ["15:00", "15:00"],
      ["15:00", "15:00"],
      ["17:00", "16:00"],
      ["17:00", "16:00"],
    ]);
  });

  test.each([2026, 2027, 2028, 2029, 2030])("R14: every week of %i starts at three o'clock in Rome", (year) => {
    const hours = Array.from({ length: 52 }, (_, week) => {
      const { startsAt, endsAt } = timesOf(schedule, week + 1, Date.UTC(year, 0, 1));
      return [clockIn(schedule.timeZone, startsAt), clockIn(schedule.timeZone, endsAt)].join();
    });
    expect(new Set(hours)).toEqual(new Set(["15:00,17:00"]));
  });

  test("next Tuesday is never today, by the calendar of Rome", () => {
    expect(starts("2027-03-16T09:00:00Z")[0]).toBe("2027-03-23T14:00:00.000Z");
    expect(starts("2027-03-15T22:30:00Z")[0]).toBe("2027-03-16T14:00:00.000Z");
    expect(starts("2027-03-15T23:30:00Z")[0]).toBe("2027-03-23T14:00:00.000Z");
  });

  test("a day that was written down counts whatever the day of the import", () => {
    const days = ["2027-10-26T13:00:00.000Z", "2027-11-02T14:00:00.000Z", "2027-11-09T14:00:00.000Z"];
    expect(starts("2020-01-01T00:00:00Z", "2027-10-26")).toEqual(days);
  });

  test("a session ends after its minutes, also when summer time begins in between", () => {
    const night = { ...schedule, startTime: "01:30", from: "2027-03-28" };
    const { startsAt, endsAt } = timesOf(night, 1, 0);
    expect([iso(startsAt), iso(endsAt)]).toEqual(["2027-03-28T00:30:00.000Z", "2027-03-28T02:30:00.000Z"]);
  });
});
