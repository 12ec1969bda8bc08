import { describe, expect, test } from "vitest";
import { opensAt, sessionMoment } from "./session-times";

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
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen: false, off: false }, now, false)).toBe(moment);
  });

  test.each([
    ["before", startsAt - 60 * minute - 1],
    ["open", startsAt - 60 * minute],
    ["open", endsAt + 60 * minute],
    ["after", endsAt + 60 * minute + 1],
  ] as const)("is %s for the crew, which comes earlier", (moment, now) => {
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen: false, off: false }, now, true)).toBe(moment);
    expect(opensAt(startsAt, true)).toBe(startsAt - 60 * minute);
  });

  test.each([0, startsAt, endsAt * 2])("that is always open is open at %i", (now) => {
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen: true, off: false }, now, false)).toBe("open");
  });

  test.each([true, false])("that was called off is never open (always open: %s)", (alwaysOpen) => {
    expect(sessionMoment({ startsAt, endsAt, alwaysOpen, off: true }, startsAt, true)).toBe("off");
  });
});
