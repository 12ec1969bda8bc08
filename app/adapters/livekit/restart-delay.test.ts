import { expect, it } from "vitest";
import { restartDelay } from "./restart-delay";

it("starts again at once, then waits longer and longer, up to ten seconds", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 40].map((n) => restartDelay(n, 1))).toEqual([
    0, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
  ]);
});

it("never waits less than half of that", () => {
  expect(restartDelay(3, 0)).toBe(500);
});
