/**
 * No copy of a package, however deep, may be older than the release that mended its known holes (security-floor.json).
 * `node scripts/check/floor.mjs [lock file]` lists those that are, and fails then.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const floorFile = new URL("security-floor.json", import.meta.url);

/** A sentence for every copy in the lock file's `packages` that is below its floor. */
export function belowFloor(packages, floor) {
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split("node_modules/").at(-1);
    const least = floor[name];
    if (!least || !version || compare(version, least) >= 0) return [];
    return [`${path} is ${version}; at least ${least} is needed: raise it, or pin it under overrides in package.json`];
  });
}

/** Negative, zero or positive as `a` is older than, equal to or newer than `b`; a pre-release is older than its release. */
function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split("-")[0].split(".").map(Number));
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at >= 0) return left[at] - right[at];
  return Number(b.includes("-")) - Number(a.includes("-"));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { packages } = JSON.parse(readFileSync(process.argv[2] ?? "package-lock.json", "utf8"));
  const found = belowFloor(packages, JSON.parse(readFileSync(floorFile, "utf8")));
  for (const sentence of found) console.log(sentence);
  process.exit(found.length ? 1 : 0);
}
