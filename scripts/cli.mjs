/** `npm run cli -- <command>` and `npm run doctor`: hands over to app/cli on the project's own Node. */
import { existsSync } from "node:fs";
import { nodeProblem } from "./setup/node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { cacheDir, projectNode, root, settings } = await import("./setup/paths.mjs");
const { endOnSignals } = await import("./setup/run.mjs");
const { keptMediaServer, mediaSetting } = await import("./setup/media-server.mjs");
const { shown } = await import("./setup/shown.mjs");

// Where the image brings its own Node, that one is taken.
const node = existsSync(projectNode) ? projectNode : process.execPath;
if (!existsSync(`${root}/node_modules`)) {
  console.error("Nothing is installed here yet: run `npm start` once, or `npm ci`.");
  process.exit(1);
}
endOnSignals();
const env = settings();
const setting = mediaSetting(await keptMediaServer(env, cacheDir(env)));
const args = ["--import", "tsx", "app/cli/main.ts", ...process.argv.slice(2)];
process.exit(await shown(node, args, { ...process.env, ...setting }, "inherit"));
