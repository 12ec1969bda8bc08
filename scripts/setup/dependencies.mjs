import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

/** Installs exactly what the lock file names, unless that is there already. */
export async function dependencies(progress) {
  const stamp = join(root, "node_modules/.distretto-stamp");
  const wanted = hashOf(root, ["package-lock.json", ".npmrc"]);
  if (existsSync(projectNode) && readStamp(stamp) === wanted) return { kept: true };
  rmSync(stamp, { force: true });
  const ticking = setInterval(() => progress("npm ci is installing"), 1_000);
  try {
    // Development tools build the pages, so they are wanted whatever NODE_ENV says.
    await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root });
    await bringNode();
    await run(projectNode, ["-e", 'require("libsql")'], { cwd: root });
  } finally {
    clearInterval(ticking);
  }
  writeStamp(stamp, wanted);
}

/** The package `node` fetches the binary in its install script, which some npm settings suppress. */
async function bringNode() {
  const works = () =>
    run(projectNode, ["--version"]).then(
      (v) => v.startsWith("v24."),
      () => false,
    );
  if (await works()) return;
  await run("npm", ["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"], { cwd: root });
  if (!(await works())) {
    throw new Error(
      "Node 24 did not arrive with the dependencies: allow the install script of the package `node` and start again.",
    );
  }
}
