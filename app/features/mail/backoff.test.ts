import { expect, test } from "vitest";
import { nextAttempt, triedFor } from "./backoff";

test("O3: from one minute to six hours, for three days", () => {
  const waits = [];
  let now = 0;
  for (let attempts = 1; ; attempts++) {
    const at = nextAttempt(attempts, 0, now);
    if (at === null) break;
    waits.push((at - now) / 60_000);
    now = at;
  }
  expect(waits.slice(0, 10)).toEqual([1, 2, 5, 15, 30, 60, 120, 240, 360, 360]);
  expect(now).toBeLessThanOrEqual(triedFor);
});
