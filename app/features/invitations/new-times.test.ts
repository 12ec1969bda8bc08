import { expect, test } from "vitest";
import { newTimes } from "./new-times";

const now = Date.parse("2027-01-10T12:00:00Z");
const ask = (startsAt: string, endsAt: string, timeZone = "Europe/Sofia") =>
  newTimes({ startsAt, endsAt, timeZone }, now);

test("dates are those that the city's clocks show", () => {
  expect(ask("2027-03-02T17:00", "2027-03-02T19:00")).toEqual({
    startsAt: Date.parse("2027-03-02T15:00:00Z"),
    endsAt: Date.parse("2027-03-02T17:00:00Z"),
  });
  expect(ask("2027-03-30T17:00", "2027-03-30T19:00", "Europe/Istanbul")).toMatchObject({
    startsAt: Date.parse("2027-03-30T14:00:00Z"),
  });
});

test("a session over midnight and one through the night of the change have their real length", () => {
  expect(ask("2027-03-02T23:00", "2027-03-03T01:00")).toMatchObject({ endsAt: Date.parse("2027-03-02T23:00:00Z") });
  const { startsAt, endsAt } = ask("2027-03-28T02:30", "2027-03-28T04:30") as { startsAt: number; endsAt: number };
  expect(endsAt - startsAt).toBe(3_600_000);
});

test.each([
  ["the end before the start", "2027-03-02T19:00", "2027-03-02T17:00", "times_order"],
  ["no length", "2027-03-02T17:00", "2027-03-02T17:00", "times_order"],
  ["25 hours", "2027-03-02T17:00", "2027-03-03T18:00", "times_long"],
  ["the year 9999", "9999-03-02T17:00", "9999-03-02T19:00", "times_far"],
  ["ten years ahead", "2037-03-02T17:00", "2037-03-02T19:00", "times_far"],
  ["the past", "2026-03-02T17:00", "2026-03-02T19:00", "times_past"],
  ["the 30th of February", "2027-02-30T17:00", "2027-02-30T19:00", "times_unreadable"],
  ["25 o'clock", "2027-03-02T25:00", "2027-03-02T26:00", "times_unreadable"],
  ["nothing", "", "", "times_unreadable"],
  ["words", "tomorrow", "later", "times_unreadable"],
])("%s is refused", (_, startsAt, endsAt, sentence) => {
  expect(ask(startsAt, endsAt)).toMatchObject({ problem: { sentence } });
});

test.each([
  ["Europe/Zagreb", "2027-03-28T02:30"],
  ["Europe/Belgrade", "2028-03-26T02:30"],
  ["Europe/Sofia", "2027-03-28T03:30"],
])("in %s, %s does not exist", (timeZone, startsAt) => {
  const { problem } = ask(
    startsAt,
    startsAt.replace(/T0(\d)/, (_, h) => `T0${Number(h) + 2}`),
    timeZone,
  ) as never;
  expect(problem).toMatchObject({ sentence: "times_gap", details: { time: startsAt.slice(11) } });
});

test("Turkey and Russia have no such gap", () => {
  expect(ask("2027-03-28T02:30", "2027-03-28T04:30", "Europe/Moscow")).toHaveProperty("startsAt");
  expect(ask("2027-03-28T03:30", "2027-03-28T04:30", "Europe/Istanbul")).toHaveProperty("startsAt");
});

test("a zone that does not exist is refused", () => {
  expect(ask("2027-03-02T17:00", "2027-03-02T19:00", "Europe/Atlantis")).toHaveProperty("problem");
  expect(ask("2027-03-02T17:00", "2027-03-02T19:00", "__proto__")).toHaveProperty("problem");
});
