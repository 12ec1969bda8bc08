/** `npm run check`: everything that needs no server. Goes through all parts, then names those that failed. */
import { nodeProblem } from "./setup/node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { parts } = await import("./check/parts.mjs");
const { projectNode, root } = await import("./setup/paths.mjs");
const { createPrinter } = await import("./setup/print.mjs");
const { endOnSignals, run } = await import("./setup/run.mjs");
const { setUp } = await import("./setup/set-up.mjs");

endOnSignals();
const printer = createPrinter();
await setUp(printer, []).catch(() => process.exit(1));

const failed = [];
for (const { name, args } of parts) {
  const work = () => run(projectNode, args, { cwd: root, shownLines: Infinity }).then(() => {});
  await printer.step(name, work).catch(() => failed.push(name));
}
if (failed.length) console.log(`\nNot right yet: ${failed.join(", ")}.`);
process.exit(failed.length ? 1 : 0);
