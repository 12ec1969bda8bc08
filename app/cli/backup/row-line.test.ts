import { expect, it } from "vitest";
import { lineOfRow, rowOfLine } from "./row-line";

it("keeps bytes, numbers, nothing and line ends in one line; dates become ISO text", () => {
  const row = { raw: Uint8Array.of(0, 255, 10), ms: 0.1, none: null, text: "a\nb\u2028", at: new Date(5) };
  const line = lineOfRow(row);
  expect(line).not.toContain("\n");
  expect(rowOfLine(line)).toEqual({ ...row, raw: Buffer.from(row.raw), at: "1970-01-01T00:00:00.005Z" });
});
