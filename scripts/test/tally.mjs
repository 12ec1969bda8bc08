/**
 * Counts from vitest's JSON report and exit code, the names of skipped tests and the files that failed. A file that could not be loaded, an
 * error outside any test and a run that left no report are one failure each: nothing broken may look like nothing tested.
 */
export function tally(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: [], failedFiles: [] };
  const notLoaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + notLoaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => ["skipped", "pending", "todo"].includes(test.status))
      .map((test) => test.fullName),
    failedFiles: report.testResults
      .filter(({ status }) => status === "failed")
      .map(({ name, assertionResults }) => ({
        name,
        passed: assertionResults.filter((test) => test.status === "passed").length,
      })),
  };
}

/** Most files of a suite that may run a second time: more than that is no accident. */
const MOST_AGAIN = 3;

/** May the files that failed run again? Not when there are many, nor when something failed outside any file. */
export const mayRunAgain = ({ failed, failedFiles }) =>
  failed > 0 && failedFiles.length > 0 && failedFiles.length <= MOST_AGAIN;

/** The first run's figures with those of the files that ran again in place of their first ones. */
export function withSecondRun(first, again) {
  const replaced = first.failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  return { ...again, passed: first.passed - replaced + again.passed, skipped: first.skipped };
}
