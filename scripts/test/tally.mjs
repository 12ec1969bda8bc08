/**
 * Counts from vitest's JSON report and exit code, and the names of skipped tests. A file that could not be loaded, an
 * error outside any test and a run that left no report are one failure each: nothing broken may look like nothing tested.
 */
export function tally(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: [] };
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
  };
}
