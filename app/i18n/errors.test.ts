import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import texts from "./en/errors.json";

const ways = [
  /new AppError\(\s*"(\w+)"/g,
  /new AppError\([^;]*?\}\s*,([^;]*?)\)/g,
  /refused\(\s*"(\w+)"/g,
  /refused\(\s*"\w+",([^,)]*)/g,
  /sentence: ("[^;)]*)/g,
];

/** Every key of a refusal that the sources name. */
function usedIn(source: string): string[] {
  const found = ways.flatMap((way) => [...source.matchAll(way)].map((match) => match[1] ?? ""));
  return found.flatMap((text) => (/^\w+$/.test(text) ? [text] : [...text.matchAll(/"(\w+)"/g)].map((m) => m[1] ?? "")));
}

test("every refusal in the sources has its sentence", () => {
  const files = readdirSync("app", { recursive: true }).map(String);
  const sources = files.filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const used = new Set(sources.flatMap((name) => usedIn(readFileSync(join("app", name), "utf8"))));
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((key) => !(key in texts))).toEqual([]);
});

test("every status has its sentence", () => {
  const codes = [...readFileSync("app/errors.ts", "utf8").matchAll(/^ {2}(\w+): \d{3},$/gm)].map(
    (match) => match[1] ?? "",
  );
  expect(codes).toContain("stale");
  expect(codes.filter((code) => !(code in texts))).toEqual([]);
});

test("a sentence says what is wrong and ends like one", () => {
  const unkind = Object.entries(texts).filter(([, text]) => !/^[A-Z].*([.?]|out\.mp4)$/.test(text));
  expect(unkind).toEqual([]);
});
