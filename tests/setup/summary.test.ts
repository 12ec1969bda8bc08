import { describe, expect, it } from "vitest";
import { lastLine } from "../../scripts/test/last-line.mjs";
import { planOf } from "../../scripts/test/plan.mjs";
import { tally } from "../../scripts/test/tally.mjs";

const suites = ["unit", "integration", "room"].map((suite) => ({ suite, tests: 3 }));
const all = { browser: true, ffmpeg: true, media: true };
const named = (plan: ReturnType<typeof planOf>) => plan.run.map(({ suite }: { suite: string }) => suite);

describe("the plan", () => {
  it("runs every suite where everything is to be had, or those asked for", () => {
    expect(named(planOf(suites, [], all))).toEqual(["unit", "integration", "room"]);
    expect(named(planOf(suites, ["room"], all))).toEqual(["room"]);
    expect(planOf(suites, [], all).skipped).toEqual([]);
  });

  it("names what is skipped for want of a browser or a media server", () => {
    const plan = planOf(suites, [], { browser: false, media: true });
    expect(named(plan)).toEqual(["unit", "integration"]);
    expect(plan.skipped).toEqual([{ what: "room", why: expect.stringContaining("no Chromium"), tests: 3 }]);
    const silent = planOf(suites, [], { browser: true, media: false });
    const still = planOf([{ suite: "film", tests: 2 }], [], { ...all, ffmpeg: false });
    expect(still.skipped).toEqual([{ what: "film", why: expect.stringContaining("no ffmpeg"), tests: 2 }]);
    expect(silent.skipped).toEqual([{ what: "room", why: expect.stringContaining("no media server"), tests: 3 }]);
  });
});

describe("the tally", () => {
  const report = (more = {}) => ({
    numPassedTests: 4,
    numFailedTests: 0,
    testResults: [{ status: "passed", assertionResults: [{ status: "passed", fullName: "a" }] }],
    ...more,
  });

  it("counts what passed", () => {
    expect(tally(report(), 0)).toEqual({ passed: 4, failed: 0, skipped: [] });
  });

  it("names what was skipped", () => {
    const testResults = [{ status: "passed", assertionResults: [{ status: "skipped", fullName: "film holds" }] }];
    expect(tally(report({ testResults }), 0).skipped).toEqual(["film holds"]);
  });

  it("counts a file that could not be loaded, an error outside tests and a missing report as failures", () => {
    const broken = report({ testResults: [{ status: "failed", assertionResults: [] }] });
    expect(tally(broken, 1).failed).toBe(1);
    expect(tally(report(), 1).failed).toBe(1);
    expect(tally(null, 1).failed).toBe(1);
  });
});

it("ends with one line", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
