import { expect, it } from "vitest";
import { nextSession } from "./next-session";
import type { Moment } from "./views";

const sessions = (...moments: Moment[]) => moments.map((moment, at) => ({ moment, number: at + 1 }));

it("an open session comes before one that is still to come", () => {
  expect(nextSession(sessions("before", "before", "open"))?.number).toBe(3);
});

it("else it is the first to come, and none when all are over", () => {
  expect(nextSession(sessions("after", "before", "before"))?.number).toBe(2);
  expect(nextSession(sessions("after", "after"))).toBeNull();
});
