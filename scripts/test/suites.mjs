import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { projectNode, root } from "../setup/paths.mjs";
import { run } from "../setup/run.mjs";
import { shown } from "../setup/shown.mjs";
import { mayRunAgain, tally, withSecondRun } from "./tally.mjs";

const vitest = "node_modules/vitest/vitest.mjs";

/** The suites of vitest.config.ts that hold files, in its order, each with its number of files. */
export async function listSuites() {
  const listed = JSON.parse(await run(projectNode, [vitest, "list", "--filesOnly", "--json"], { cwd: root }));
  const order = [...readFileSync(join(root, "vitest.config.ts"), "utf8").matchAll(/suite\("(\w+)"/g)].map((m) => m[1]);
  return order
    .map((suite) => ({ suite, tests: listed.filter((one) => one.projectName === suite).length }))
    .filter(({ tests }) => tests > 0);
}

/** Runs one suite, or some of its files, with its output as it comes; resolves with how many tests passed, failed and were skipped. */
async function runOnce(suite, env, files = []) {
  const dir = mkdtempSync(join(tmpdir(), "distretto-test-"));
  try {
    const report = join(dir, "report.json");
    console.log(`\n— ${suite}`);
    const args = [
      "run",
      ...files,
      "--project",
      suite,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const code = await shown(projectNode, [vitest, ...args], env);
    return tally(read(report), code);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Runs one suite. Few files that failed run once more, by themselves; the machine may have stumbled. Whatever passed only then is
 * named: it is unsteady, which is a defect of its own, but not a reason to trust nothing else.
 */
export async function runSuite(suite, env) {
  const first = await runOnce(suite, env);
  if (!mayRunAgain(first)) return first;
  const files = first.failedFiles.map(({ name }) => relative(root, name));
  console.log(`\nagain: ${files.join(", ")}`);
  const again = await runOnce(suite, env, files);
  const unsteady = files.filter((file) => !again.failedFiles.some(({ name }) => relative(root, name) === file));
  return { ...withSecondRun(first, again), unsteady };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
