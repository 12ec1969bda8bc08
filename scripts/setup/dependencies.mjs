import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root } from "./paths.mjs";
import { run } from "./run.mjs";

/** Installs exactly what the lock file names, unless that is there already. */
export async function dependencies(progress) {
  if (isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json")) && (await nodeWorks())) {
    return { kept: true };
  }
  const ticking = setInterval(() => progress("npm ci is installing"), 1_000);
  try {
    // Development tools build the pages, so they are wanted whatever NODE_ENV says.
    await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root });
    if (!(await nodeWorks())) await bringNode();
    await run(projectNode, ["-e", 'require("libsql")'], { cwd: root });
  } finally {
    clearInterval(ticking);
  }
}

/**
 * Whether node_modules holds what the lock file names. npm keeps its own list in there and writes it last, so an
 * interrupted installation has none. Packages for other platforms need not be there.
 */
export function isInstalled(wanted, present) {
  if (!wanted || !present) return false;
  const paths = Object.keys(wanted.packages).filter((path) => path !== "");
  const same = (path) => {
    const [want, have] = [wanted.packages[path], present.packages[path]];
    return have ? have.version === want.version && have.integrity === want.integrity : want.optional === true;
  };
  return paths.every(same) && Object.keys(present.packages).every((path) => wanted.packages[path]);
}

function readLock(name) {
  try {
    return JSON.parse(readFileSync(join(root, name), "utf8"));
  } catch {
    return null;
  }
}

const nodeWorks = () =>
  run(projectNode, ["--version"]).then(
    (version) => version.startsWith("v24."),
    () => false,
  );

/** The package `node` fetches the binary in its install script, which some npm settings suppress. */
async function bringNode() {
  await run("npm", ["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"], { cwd: root });
  if (!(await nodeWorks())) {
    throw new Error(
      "Node 24 did not arrive with the dependencies: allow the install script of the package `node` and start again.",
    );
  }
}
