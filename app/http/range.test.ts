import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRange } from "./range";

describe("byte ranges", () => {
  it.each([
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=100-", { start: 100, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=990-5000", { start: 990, end: 999 }],
    ["Bytes=5-5", { start: 5, end: 5 }],
  ])("%s", (header, range) => expect(readRange(header, 1000)).toEqual(range));

  it.each(["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=5-1"])("%s lies nowhere in the file", (header) => {
    expect(readRange(header, 1000)).toBe("unsatisfiable");
  });

  it.each([
    undefined,
    "",
    "bytes=-",
    "bytes=0-1,5-6",
    "items=0-5",
    "bytes=a-b",
    "bytes=0x1-5",
    "bytes=0-9999999999999999",
  ])("%s: the whole file", (header) => expect(readRange(header, 1000)).toBeNull());

  it("never leaves the file, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5000), fc.nat(5000), fc.nat(3000), (noise, from, to, size) => {
        for (const header of [noise, `bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
          const range = readRange(header, size);
          if (range === null || range === "unsatisfiable") continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThan(size);
        }
      }),
    );
  });
});
