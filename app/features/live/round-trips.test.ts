import { expect, it } from "vitest";
import { startLead } from "../film/lead";
import { RoundTrips } from "./round-trips";

it("D3: a start is set far enough ahead for the city with the longest way, of those heard lately", () => {
  const trips = new RoundTrips();
  const leadAt = (now: number) => startLead(trips.lately(now));
  expect(leadAt(0)).toBe(1500);
  trips.note("sofia", 40, 0);
  trips.note("moscow", 900, 0);
  expect(leadAt(0)).toBe(2100);
  trips.note("istanbul", 60_000, 10_000);
  expect(leadAt(10_000)).toBe(2500);
  trips.note("istanbul", 80, 15_000);
  expect(leadAt(15_000)).toBe(2100);
  expect(leadAt(15_001)).toBe(1500);
});
