import { expect, it } from "vitest";
import { nearer, wantedVolume } from "./duck";

it("the film is softer while somebody speaks, and only where that is wanted", () => {
  expect(wantedVolume({ volume: 0.8, ducks: true }, true)).toBeCloseTo(0.2);
  expect(wantedVolume({ volume: 0.8, ducks: true }, false)).toBe(0.8);
  expect(wantedVolume({ volume: 0.8, ducks: false }, true)).toBe(0.8);
});

it("the volume fades in small steps and arrives", () => {
  for (const [from, to] of [
    [1, 0.25],
    [0.25, 1],
    [0.5, 0.5],
  ] as const) {
    let volume: number = from;
    for (let i = 0; i < 20; i++) {
      const next = nearer(volume, to);
      expect(Math.abs(next - volume)).toBeLessThan(0.1);
      volume = next;
    }
    expect(volume).toBe(to);
  }
});
