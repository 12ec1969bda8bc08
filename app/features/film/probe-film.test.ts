import { expect, test } from "vitest";
import { gridOf } from "./frame-grid";

const grid = (fps: number, frames: number, first = 0) => Array.from({ length: frames }, (_, i) => first + i / fps);

test.each([
  [24, 24, 1],
  [24_000 / 1_001, 24_000, 1_001],
  [25, 25, 1],
  [30_000 / 1_001, 30_000, 1_001],
  [30, 30, 1],
])("recognises %d frames a second", (fps, fpsNum, fpsDen) => {
  expect(gridOf(grid(fps, 5_000, 0.08))).toEqual({ fpsNum, fpsDen, frames: 5_000, firstPtsMs: 80 });
});

test("refuses uneven times", () => {
  const times = grid(25, 1_000).map((time, i) => (i === 500 ? time + 0.02 : time));
  expect(() => gridOf(times)).toThrow(expect.objectContaining({ sentence: "film_uneven" }));
});

test("refuses an unusual rate", () => {
  expect(() => gridOf(grid(12, 100))).toThrow(expect.objectContaining({ sentence: "film_rate" }));
});

test("refuses a file without frames", () => {
  expect(() => gridOf([])).toThrow(expect.objectContaining({ sentence: "film_no_picture" }));
});
