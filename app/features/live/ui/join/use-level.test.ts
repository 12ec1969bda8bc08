import { expect, test } from "vitest";
import { loudness } from "./use-level";

const tone = (amplitude: number) => Float32Array.from({ length: 512 }, (_, at) => amplitude * Math.sin(at / 5));

test("silence is 0, full voice is 1, and louder is more", () => {
  expect(loudness(tone(0))).toBe(0);
  expect(loudness(tone(1))).toBe(1);
  expect(loudness(tone(0.1))).toBeGreaterThan(loudness(tone(0.02)));
});
