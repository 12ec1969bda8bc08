/** `npm test [-- suite…]`: sets up whatever is missing, runs the suites one after another, sums up in one last line. */
import { nodeProblem } from "./setup/node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { createPrinter } = await import("./setup/print.mjs");
const { endOnSignals } = await import("./setup/run.mjs");
const { setUp } = await import("./setup/set-up.mjs");
const { chromium } = await import("./setup/chromium.mjs");
const { ffmpeg } = await import("./setup/ffmpeg.mjs");
const { postgres } = await import("./test/postgres.mjs");
const { listSuites, runSuite } = await import("./test/suites.mjs");
const { planOf } = await import("./test/plan.mjs");
const { lastLine } = await import("./test/last-line.mjs");

endOnSignals();
const printer = createPrinter();
const failedSetUp = () => {
  console.log(lastLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
};
const [env, browser, films] = await Promise.all([
  setUp(printer, ["media", "build"]).catch(failedSetUp),
  printer.step("chromium", chromium),
  printer.step("ffmpeg", ffmpeg),
]);
const database = await printer.step("postgresql", () => postgres(process.env));
const have = {
  browser: Boolean(browser.path),
  ffmpeg: Boolean(films.path),
  media: Boolean(env.LIVEKIT_SERVER_BIN || env.LIVEKIT_URL),
};

const plan = planOf(await listSuites(), process.argv.slice(2), have);
const counts = { passed: 0, failed: 0, skipped: 0 };
const skipped = [...plan.skipped];
const unsteady = [];
for (const { suite } of plan.run) {
  const result = await runSuite(suite, { ...env, ...(database.url && { TEST_DATABASE_URL: database.url }) });
  counts.passed += result.passed;
  counts.failed += result.failed;
  unsteady.push(...(result.unsteady ?? []));
  skipped.push(...result.skipped.map((name) => ({ what: `${suite}: ${name}`, why: "not run", tests: 1 })));
}

// Where everything is to be had, nothing may be left out.
const outcome = process.env.CI === "true" ? "failed" : "skipped";
for (const { what, why, tests } of skipped) {
  console.log(`${outcome}: ${what}: ${why}`);
  counts[outcome] += tests;
}
for (const file of unsteady) console.log(`unsteady: ${file} passed only when it ran again`);
console.log(lastLine(counts));
process.exit(counts.failed > 0 ? 1 : 0);
