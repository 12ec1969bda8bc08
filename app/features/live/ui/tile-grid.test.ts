import { expect, test } from "vitest";
import { tileWidth } from "./tile-grid";

test.each([
  [1, 1600, 900, 1600],
  [2, 1600, 500, 796],
  [3, 850, 730, 421],
  [5, 860, 730, 423],
])("%i tiles in %i × %i are %i wide", (count, width, height, expected) => {
  expect(tileWidth(count, width, height)).toBe(expected);
});

test("never overflows the box", () => {
  for (let count = 1; count <= 30; count++) {
    const width = tileWidth(count, 1_000, 700);
    const columns = Math.floor((1_000 + 8) / (width + 8));
    const rows = Math.ceil(count / columns);
    expect(rows * (width * (9 / 16)) + (rows - 1) * 8).toBeLessThanOrEqual(701);
  }
});
