import { describe, expect, it } from "vitest";
import { addError, type Drift, noDrift } from "./drift";

/** Plays 25 pictures a second with a screen that shows each up to 17 ms late. */
function play(errorMs: number, seconds: number) {
  let [drift, error, changes]: [Drift, number, number] = [noDrift, errorMs, 0];
  for (let picture = 0; picture < seconds * 25; picture++) {
    const next = addError(drift, error - ((picture * 7) % 17) + 8);
    if (next.rate !== drift.rate) changes++;
    drift = next;
    error += (drift.rate - 1) * 40;
  }
  return { error, changes, rate: drift.rate };
}

describe("drift", () => {
  it.each([40, -40, 150, -150, 600, -600])("mends %d ms within 20 s and then leaves the rate alone", (errorMs) => {
    const end = play(errorMs, 20);
    expect(Math.abs(end.error)).toBeLessThan(15);
    expect(end.rate).toBe(1);
  });

  it("mends half of what a start was late by within a second", () => {
    expect(Math.abs(play(-60, 1).error)).toBeLessThan(30);
  });

  it("leaves small errors alone", () => {
    expect(play(10, 60).changes).toBe(0);
  });

  it("never plays faster or slower than can be heard", () => {
    let drift = noDrift;
    for (let picture = 0; picture < 9; picture++) drift = addError(drift, -5000);
    expect(drift.rate).toBe(1.06);
  });

  it("is not misled by single pictures", () => {
    let drift = noDrift;
    for (const error of [0, 0, 900, 0, 0, -700, 0, 800, 0]) drift = addError(drift, error);
    expect(drift.rate).toBe(1);
  });
});
