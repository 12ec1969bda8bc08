/** What a suite cannot do without. */
const NEEDS = { room: ["browser", "media"], film: ["browser", "ffmpeg"], e2e: ["browser"] };
const WHY = {
  browser: "no Chromium (see above for how to get it)",
  ffmpeg: "no ffmpeg (see above for how to get it)",
  media: "no media server (see above for how to get it)",
};

/**
 * Which suites run, and which do not and why. `suites` are `{ suite, tests }`, `wanted` names of suites (none: all),
 * `have` says which of browser, ffmpeg and media are there.
 */
export function planOf(suites, wanted, have) {
  const chosen = suites.filter(({ suite }) => wanted.length === 0 || wanted.includes(suite));
  const lacking = (suite) => (NEEDS[suite] ?? []).find((need) => !have[need]);
  return {
    run: chosen.filter(({ suite }) => !lacking(suite)),
    skipped: chosen
      .filter(({ suite }) => lacking(suite))
      .map(({ suite, tests }) => ({ what: suite, why: WHY[lacking(suite)], tests })),
  };
}
