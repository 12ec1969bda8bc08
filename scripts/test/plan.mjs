/** What a suite cannot do without. */
const NEEDS = { room: ["browser", "media"], film: ["browser"], e2e: ["browser"] };
const WHY = {
  browser: "no Chromium (see above for how to get it)",
  media: "no media server (see above for how to get it)",
  postgres: "no PostgreSQL at 127.0.0.1:5432 (start one, or name one in TEST_DATABASE_URL)",
};

/**
 * Which suites run and which do not, and why. `suites` are `{ suite, tests }`, `wanted` names of suites (none: all),
 * `have` says which of browser, media and postgres are there. Without PostgreSQL the integration suite runs on SQLite alone,
 * which counts as one thing skipped.
 */
export function planOf(suites, wanted, have) {
  const chosen = suites.filter(({ suite }) => wanted.length === 0 || wanted.includes(suite));
  const lacking = (suite) => (NEEDS[suite] ?? []).find((need) => !have[need]);
  const skipped = chosen
    .filter(({ suite }) => lacking(suite))
    .map(({ suite, tests }) => ({ what: suite, why: WHY[lacking(suite)], tests }));
  if (!have.postgres && chosen.some(({ suite }) => suite === "integration")) {
    skipped.push({ what: "integration on PostgreSQL", why: WHY.postgres, tests: 1 });
  }
  return { run: chosen.filter(({ suite }) => !lacking(suite)), skipped };
}
