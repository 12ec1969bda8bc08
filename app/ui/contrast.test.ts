import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../styles.css", import.meta.url), "utf8");
const tokens = new Map<string, [string, string]>(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((m) => [
    m[1] ?? "",
    [m[2] ?? "", m[3] ?? ""],
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["paper", "raised", "sunken"];
const words = ["ink", "muted", "accent-text", "copper-text", "danger-text"];
const pairs = [
  ...surfaces.flatMap((surface) => words.map((word) => [word, surface])),
  ...["accent", "accent-deep", "danger", "danger-deep"].map((fill) => ["on-accent", fill]),
  ...["accent", "copper", "danger"].flatMap((tone) => [
    [`${tone}-text`, `${tone}-quiet`],
    ["ink", `${tone}-quiet`],
    ["muted", `${tone}-quiet`],
  ]),
] as [string, string][];
/** What is no text but must be seen: edges of controls, marks (WCAG 1.4.11). */
const marks = ["edge", "copper", ...["bg", "hr", "rs", "tr", "ru", "it"].map((country) => `country-${country}`)];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("%s theme", (_, theme) => {
  const colour = (name: string) => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no token --${name}`);
    return found[theme];
  };
  it.each(pairs)("text %s on %s reads at 4.5 : 1", (word, surface) => {
    expect(contrast(colour(word), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)("mark %s shows at 3 : 1 on every surface", (mark) => {
    for (const surface of surfaces) expect(contrast(colour(mark), colour(surface))).toBeGreaterThanOrEqual(3);
  });
});
