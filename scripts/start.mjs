/** `npm start`: sets up whatever is missing, then serves until stopped. `--dev` serves the sources and reloads. */
import { nodeProblem } from "./setup/node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
// Loaded only now: these files need what the sentence above asks for.
const { createPrinter } = await import("./setup/print.mjs");
const { endOnSignals } = await import("./setup/run.mjs");
const { setUp } = await import("./setup/set-up.mjs");
const { serve } = await import("./setup/serve.mjs");

const dev = process.argv.includes("--dev");
const letGo = endOnSignals();
const env = await setUp(createPrinter(), dev ? ["media"] : ["media", "build"]).catch(() => process.exit(1));
letGo();
serve(env, dev ? ["--dev"] : []);
