import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectNode, root } from "../setup/paths.mjs";
import { run } from "../setup/run.mjs";
import { shown } from "../setup/shown.mjs";
import { tally } from "./tally.mjs";

const vitest = "node_modules/vitest/vitest.mjs";

/** The suites of vitest.config.ts that hold files, in its order, each with its number of files. */
export async function listSuites() {
  const listed = JSON.parse(await run(projectNode, [vitest, "list", "--filesOnly", "--json"], { cwd: root }));
  const order = [...readFileSync(join(root, "vitest.config.ts"), "utf8").matchAll(/suite\("(\w+)"/g)].map((m) => m[1]);
  return order
    .map((suite) => ({ suite, tests: listed.filter((one) => one.projectName === suite).length }))
    .filter(({ tests }) => tests > 0);
}

/** Runs one suite with its output as it comes; resolves with how many tests passed, failed and were skipped. */
export async function runSuite(suite, env) {
  const dir = mkdtempSync(join(tmpdir(), "distretto-test-"));
  try {
    const report = join(dir, "report.json");
    console.log(`\n— ${suite}`);
    const args = ["run", "--project", suite, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await shown(projectNode, [vitest, ...args], env);
    return tally(read(report), code);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
