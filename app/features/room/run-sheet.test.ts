import { expect, it, test } from "vitest";
import { forecast, itemsOf, warningAt } from "./run-sheet";
import { emptyRoom, type RunSheetItem } from "./state";

const minute = 60_000;
const item = (id: string, minutes = 10): RunSheetItem => ({ id, kind: "talk", title: id, minutes, filmId: null });
const planned = [item("a"), item("b"), item("c")];
const added = (id: string, afterItemId: string) => ({ ...item(id, 5), afterItemId });
const idsOf = (items: RunSheetItem[]) => items.map(({ id }) => id);

it("items that were put in stand behind the item they were put behind, the newest next to it", () => {
  expect(idsOf(itemsOf(planned, { added: [] }))).toEqual(["a", "b", "c"]);
  expect(idsOf(itemsOf(planned, { added: [added("x", "a"), added("y", "a"), added("z", "x")] }))).toEqual([
    "a",
    "y",
    "x",
    "z",
    "b",
    "c",
  ]);
});

it("an item whose place is no longer planned is not lost", () => {
  expect(idsOf(itemsOf(planned, { added: [added("x", "gone")] }))).toEqual(["a", "b", "c", "x"]);
});

it("says when the session ends and how late that is", () => {
  const state = { ...emptyRoom.runsheet, beganAt: 0, itemId: "b", startedAt: 15 * minute, endsAt: 25 * minute };
  expect(forecast(planned, state, 20 * minute)).toEqual({ endsAt: 35 * minute, lateMs: 5 * minute });
  // Over time: every further minute is one more.
  expect(forecast(planned, state, 28 * minute)).toEqual({ endsAt: 38 * minute, lateMs: 8 * minute });
  expect(forecast(planned, emptyRoom.runsheet, 0)).toBeNull();
});

test.each([
  [null, 10, null],
  [5 * minute + 1, 10, null],
  [5 * minute, 10, 5],
  [minute + 1, 10, 5],
  [minute, 10, 1],
  [1, 10, 1],
  [0, 10, null],
  [-1, 10, null],
  [4 * minute, 5, null],
  [minute, 5, 1],
  [30_000, 1, null],
])("with %s ms left of %i minutes the warning is %s", (left, minutes, expected) => {
  expect(warningAt(left, minutes)).toBe(expected);
});
