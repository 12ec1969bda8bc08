/**
 * `npm run bench -- [name…] [--option …]`: runs bench/<name>.bench.ts, each printing JSON objects, one a line. Options are the
 * benchmark's own. Without a name: lists them.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { nodeProblem } from "./setup/node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { projectNode, root } = await import("./setup/paths.mjs");
const { createPrinter } = await import("./setup/print.mjs");
const { endOnSignals } = await import("./setup/run.mjs");
const { setUp } = await import("./setup/set-up.mjs");
const { shown } = await import("./setup/shown.mjs");

const ending = ".bench.ts";
const there = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));
const given = process.argv.slice(2);
const optionsFrom = given.findIndex((word) => word.startsWith("--"));
const wanted = optionsFrom < 0 ? given : given.slice(0, optionsFrom);
const options = optionsFrom < 0 ? [] : given.slice(optionsFrom);
const unknown = wanted.filter((name) => !there.includes(name));
if (wanted.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no benchmark ${unknown.join(", ")}. There are:`);
  for (const name of there) console.log(name);
  process.exit(unknown.length > 0 ? 1 : 0);
}

endOnSignals();
// Standard output is for the results.
const printer = createPrinter((line) => process.stderr.write(`${line}\n`));
const env = await setUp(printer, ["media", "build"]).catch(() => process.exit(1));
let failed = false;
for (const name of wanted) {
  const code = await shown(projectNode, ["--import", "tsx", `bench/${name}${ending}`, ...options], env);
  if (code !== 0) console.error(`${name} failed with code ${code}.`);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
