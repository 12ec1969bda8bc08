import { expect, it } from "vitest";
import { hits, lineAt } from "./transcript-lines";

const lines = [
  { start: 1, text: "One" },
  { start: 4, text: "Two" },
];

it("the transcript is at the line that was begun last", () => {
  expect([0, 1, 3.9, 4, 99].map((at) => lineAt(lines, at))).toEqual([-1, 0, 0, 1, 1]);
});

it("a search finds words in any case, every time they occur", () => {
  expect(hits("Wood, and more wood", " WOOD ")).toEqual([0, 15]);
  expect(hits("Wood", "stone")).toEqual([]);
  expect(hits("Wood", "  ")).toEqual([]);
});
