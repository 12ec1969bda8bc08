import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeFiles } from "../../../../tests/factories/programme-files";
import { validate } from "./validate";

describe("whatever is written", () => {
  it("ends in problems with a line of the file, never in a failure", { timeout: 30_000 }, () => {
    const texts = [...programmeFiles()].flatMap(([path, file]) => ("text" in file ? [path] : []));
    const pieces = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom("---\n", "- ", ": ", "\n", "-->", "&a ", "*a", "{", "!!", "? "),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(1000), fc.nat(30), pieces, (path, at, length, piece) => {
        const files = programmeFiles();
        const file = files.get(path);
        const text = file && "text" in file ? file.text : "";
        const start = at % text.length;
        files.set(path, { text: text.slice(0, start) + piece + text.slice(start + length) });
        for (const { line, file, message, remedy } of validate(files).problems) {
          expect(message).not.toBe("");
          expect(remedy).not.toBe("");
          const written = files.get(file);
          const lines = written && "text" in written ? written.text.split(/\r\n|\n|\r/).length : 1;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 100 },
    );
  });
});
