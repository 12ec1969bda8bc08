import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

/** The first of these programs that is there; null when none is. `more` are paths beside those of PATH. */
export function findProgram(names, path = process.env.PATH ?? "", more = []) {
  const candidates = names.flatMap((name) => path.split(delimiter).map((dir) => join(dir, name)));
  return [...candidates, ...more].find(executable) ?? null;
}

let turn = Promise.resolve();

/**
 * Installs packages where that is ours to do: as root on Debian and its relatives. One after another, as apt wants it. Resolves with
 * why it could not; undefined when it could or when it is not ours to do.
 */
export function aptInstall(packages, progress) {
  const installing = turn.then(() => install(packages, progress));
  turn = installing.catch(() => {});
  return installing;
}

async function install(packages, progress) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const apt = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, onLine: progress };
  try {
    await run("apt-get", ["update"], apt);
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], apt);
  } catch (error) {
    return `apt-get could not install it: ${error.message}`;
  }
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
