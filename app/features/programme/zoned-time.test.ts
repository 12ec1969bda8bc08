import { describe, expect, test } from "vitest";
import { dayIn, daysAfter, instantOf, weekdayOf } from "./zoned-time";

const iso = (instant: number) => new Date(instant).toISOString();

describe("instantOf", () => {
  test.each([
    ["2026-03-24", "15:00", "Europe/Rome", "2026-03-24T14:00:00.000Z"],
    ["2026-03-31", "15:00", "Europe/Rome", "2026-03-31T13:00:00.000Z"],
    ["2026-03-24", "17:00", "Europe/Istanbul", "2026-03-24T14:00:00.000Z"],
    ["2026-03-31", "16:00", "Europe/Moscow", "2026-03-31T13:00:00.000Z"],
    ["2027-10-31", "15:00", "Europe/Sofia", "2027-10-31T13:00:00.000Z"],
    ["2030-03-30", "15:00", "Europe/Belgrade", "2030-03-30T14:00:00.000Z"],
    ["2030-04-02", "15:00", "Europe/Zagreb", "2030-04-02T13:00:00.000Z"],
  ])("%s %s in %s is %s", (day, time, zone, expected) => {
    expect(iso(instantOf(day, time, zone))).toBe(expected);
  });

  test("the skipped hour of March gives the instant after the gap", () => {
    expect(iso(instantOf("2026-03-29", "02:30", "Europe/Rome"))).toBe("2026-03-29T01:30:00.000Z");
  });

  test("the doubled hour of October gives the first of the two", () => {
    expect(iso(instantOf("2026-10-25", "02:30", "Europe/Rome"))).toBe("2026-10-25T00:30:00.000Z");
  });
});

test("days", () => {
  expect(dayIn(Date.parse("2026-03-24T22:30:00Z"), "Europe/Moscow")).toBe("2026-03-25");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(weekdayOf("2026-11-24")).toBe(2);
});
