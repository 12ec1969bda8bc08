import { describe, expect, test } from "vitest";
import { reminderDue, reminderTimes } from "./reminder-times";

const startsAt = Date.parse("2027-03-28T13:00:00Z");
const iso = (at: number) => new Date(at).toISOString();

test.each([
  ["Europe/Zagreb", "2027-03-27T08:00:00.000Z"],
  ["Europe/Sofia", "2027-03-27T07:00:00.000Z"],
  ["Europe/Istanbul", "2027-03-27T06:00:00.000Z"],
  ["Europe/Moscow", "2027-03-27T06:00:00.000Z"],
])("in %s the first is due at nine on the day before, also when the clocks change in between", (zone, due) => {
  expect(iso(reminderTimes(startsAt, zone).day)).toBe(due);
  expect(iso(reminderTimes(startsAt, zone).hour)).toBe("2027-03-28T12:00:00.000Z");
});

describe("what is due", () => {
  const ask = (now: string, more: Partial<Parameters<typeof reminderDue>[0]> = {}) =>
    reminderDue(
      { startsAt, timeZone: "Europe/Sofia", invitedAt: 0, done: { day: false, hour: false }, ...more },
      Date.parse(now),
    );
  test.each([
    ["before both", "2027-03-27T06:59:00Z", null],
    ["the day before", "2027-03-27T07:00:00Z", "day"],
    ["late, on the day itself", "2027-03-28T09:00:00Z", "day"],
    ["too late for the first", "2027-03-28T11:30:00Z", null],
    ["an hour before", "2027-03-28T12:00:00Z", "hour"],
    ["when it has begun", "2027-03-28T13:00:00Z", null],
  ] as const)("%s", (_, now, due) => expect(ask(now)).toBe(due));

  test("what was written is not due again", () => {
    expect(ask("2027-03-27T08:00:00Z", { done: { day: true, hour: false } })).toBeNull();
    expect(ask("2027-03-28T12:10:00Z", { done: { day: true, hour: true } })).toBeNull();
  });

  test("who was invited a moment ago is not reminded of it", () => {
    const invitedAt = Date.parse("2027-03-27T10:00:00Z");
    expect(ask("2027-03-27T10:01:00Z", { invitedAt })).toBeNull();
    expect(ask("2027-03-28T12:01:00Z", { invitedAt })).toBe("hour");
  });
});
