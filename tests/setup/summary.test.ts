import { describe, expect, it } from "vitest";
import { lastLine } from "../../scripts/test/last-line.mjs";
import { planOf } from "../../scripts/test/plan.mjs";
import { mayRunAgain, tally, withSecondRun } from "../../scripts/test/tally.mjs";

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
    expect(tally(report(), 0)).toEqual({ passed: 4, failed: 0, skipped: [], failedFiles: [] });
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

describe("files that failed", () => {
  const failedFile = (name: string, passed: number) => ({ name, passed });
  const first = { passed: 10, failed: 1, skipped: ["x"], failedFiles: [failedFile("a.test.ts", 2)] };

  it("are known by their names and by what passed in them", () => {
    const assertionResults = [{ status: "passed" }, { status: "failed" }].map((test) => ({ ...test, fullName: "t" }));
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ name: "a.test.ts", status: "failed", assertionResults }],
    };
    expect(tally(report, 1).failedFiles).toEqual([failedFile("a.test.ts", 1)]);
  });

  it("run again when they are few, and not when something failed outside of them", () => {
    expect(mayRunAgain(first)).toBe(true);
    expect(mayRunAgain({ ...first, failed: 0, failedFiles: [] })).toBe(false);
    expect(mayRunAgain({ ...first, failedFiles: [] })).toBe(false);
    expect(mayRunAgain({ ...first, failedFiles: ["a", "b", "c", "d"].map((name) => failedFile(name, 0)) })).toBe(false);
  });

  it("count by their second run, passed or failed", () => {
    const passed = { passed: 3, failed: 0, skipped: [], failedFiles: [] };
    expect(withSecondRun(first, passed)).toEqual({ passed: 11, failed: 0, skipped: ["x"], failedFiles: [] });
    const failed = { passed: 2, failed: 1, skipped: [], failedFiles: [failedFile("a.test.ts", 2)] };
    expect(withSecondRun(first, failed)).toMatchObject({ passed: 10, failed: 1 });
  });
});

it("ends with one line", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
