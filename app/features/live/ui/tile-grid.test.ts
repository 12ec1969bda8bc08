import fc from "fast-check";
import { expect, test } from "vitest";
import { tileGrid, tileRatio } from "./tile-grid";

const alone = (count: number) => Array.from({ length: count }, () => false);

test.each([
  [1, 1600, 900, 1600],
  [2, 1600, 500, 796],
  [3, 850, 730, 421],
  [5, 860, 730, 423],
])("%i tiles in %i × %i are %i wide", (count, width, height, expected) => {
  expect(tileGrid(alone(count), width, height).width).toBe(expected);
});

test("a site with many people is as large as four others", () => {
  expect(tileGrid([true, false, false], 1_200, 600)).toEqual({ columns: 3, width: 394 });
  expect(tileGrid([true, true, true], 1_200, 600)).toEqual(tileGrid(alone(3), 1_200, 600));
});

test("no size is lost where all are alike, and nothing overflows the box", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (wide) => {
      const { columns, width } = tileGrid(wide, 1_200, 900);
      const mixed = wide.includes(true) && wide.includes(false);
      const cells = wide.reduce((sum, large) => sum + (mixed && large ? 4 : 1), 0);
      expect(columns * width + (columns - 1) * 8).toBeLessThanOrEqual(Math.max(1_200, columns * 104));
      const rows = Math.ceil(cells / columns);
      expect(rows * width * tileRatio + (rows - 1) * 8).toBeLessThanOrEqual(Math.max(901, rows * 62));
    }),
  );
});
