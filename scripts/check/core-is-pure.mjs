/**
 * Rules of a feature never look at the clock or at chance themselves: both are arguments, so that every rule can be tested and
 * replayed. `node scripts/check/core-is-pure.mjs [folder]` lists every line that does, and fails then.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const impure =
  /\b(?:Date\.now|new Date\(\)|performance\.now|setTimeout|setInterval|Math\.random|randomUUID|getRandomValues)\b|new Date\(\)/;

/** `file:line` of each line below `app` that reads time or chance in a core file. */
export function findImpure(app) {
  return readdirSync(join(app, "features"), { recursive: true })
    .map(String)
    .filter(isCore)
    .flatMap((name) => {
      const path = join(app, "features", name);
      const lines = readFileSync(path, "utf8").split("\n");
      return lines.flatMap((line, i) =>
        impure.test(withoutComment(line)) ? [`${path}:${i + 1}: ${line.trim()}`] : [],
      );
    });
}

/** Screens and servers may; so may tests. */
function isCore(name) {
  return name.endsWith(".ts") && !/[.](server|test)[.]ts$/.test(name) && !/(^|[/\\])ui[/\\]/.test(name);
}

function withoutComment(line) {
  return /^\s*(\/?\*|\/\/)/.test(line) ? "" : line.replace(/\/\/ .*$/, "");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = findImpure(process.argv[2] ?? "app");
  for (const line of found) console.log(`${line}\n  take the time or the chance as an argument (app/ports/clock.ts)`);
  process.exit(found.length ? 1 : 0);
}
