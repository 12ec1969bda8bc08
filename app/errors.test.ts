import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import sentences from "./i18n/en/errors.json";

const folder = new URL(".", import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes(".test."),
);
/** `refused("code", "sentence")` and `new AppError("code", details, "sentence")`. */
const refusal = /refused\(\s*"(\w+)"(?:,\s*"(\w+)")?|AppError\(\s*"(\w+)",\s*(?:\{[^}]*\}|[\w.]+),\s*([^)]*)\)/g;

it("every refusal is a sentence that people can read", () => {
  const keys = sources.flatMap((path) =>
    [...readFileSync(join(folder, path), "utf8").matchAll(refusal)].flatMap(([, code, sentence, other, choice]) => [
      ...[code, sentence, other].filter((key) => key !== undefined),
      ...[...(choice ?? "").matchAll(/"(\w+)"/g)].map(([, key = ""]) => key),
    ]),
  );
  expect(keys.length).toBeGreaterThan(30);
  expect([...new Set(keys)].filter((key) => !(key in sentences))).toEqual([]);
});
