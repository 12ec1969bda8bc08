import { describe, expect, test } from "vitest";
import { sessionMoment } from "./session-times";

const minute = 60_000;
const startsAt = Date.parse("2027-03-23T14:00:00Z");
const endsAt = startsAt + 120 * minute;

describe("a session", () => {
  test.each([
    ["before", startsAt - 30 * minute - 1],
    ["open", startsAt - 30 * minute],
    ["open", startsAt],
    ["open", endsAt + 60 * minute],
    ["after", endsAt + 60 * minute + 1],
  ] as const)("is %s at the edge of its time", (moment, now) => {
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen: false }, now)).toBe(moment);
  });

  test.each([0, startsAt, endsAt * 2])("that is always open is open at %i", (now) => {
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen: true }, now)).toBe("open");
  });
});
