import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isInstalled } from "../../scripts/setup/dependencies.mjs";
import { nodeProblem } from "../../scripts/setup/node-version.mjs";
import { createPrinter } from "../../scripts/setup/print.mjs";
import { hashOf, readStamp, writeStamp } from "../../scripts/setup/stamp.mjs";

it("refuses an old Node with one sentence", () => {
  expect(nodeProblem("20.19.0")).toBeNull();
  expect(nodeProblem("24.1.0")).toBeNull();
  expect(nodeProblem("20.18.3")).toBe(
    "Distretto needs Node 20.19 or newer to start, and this is 20.18.3: install Node 24 from https://nodejs.org.",
  );
});

describe("the printer", () => {
  function printed() {
    const lines: string[] = [];
    let now = 0;
    const printer = createPrinter(
      (line: string) => lines.push(line),
      () => now,
    );
    return { lines, printer, pass: (ms: number) => (now += ms) };
  }

  it("gives each step one line with its time", async () => {
    const { lines, printer, pass } = printed();
    await printer.step("dependencies", async () => void pass(12_345));
    await printer.step("media server", async () => ({ kept: true }));
    expect(lines).toEqual(["✓ dependencies         12.3 s", "· media server         kept"]);
  });

  it("shows progress only now and then", async () => {
    const { lines, printer, pass } = printed();
    await printer.step("build", async (progress: (text: string) => void) => {
      for (let second = 0; second < 25; second++) {
        pass(1_000);
        progress(`second ${second}`);
      }
    });
    expect(lines).toHaveLength(3);
  });

  it("shows what went wrong and passes it on", async () => {
    const { lines, printer } = printed();
    await expect(printer.step("build", () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
    expect(lines).toEqual(["✗ build                no room"]);
  });
});

describe("a stamp", () => {
  it("changes with a file's content, name and presence, and not with what is left out", () => {
    const dir = mkdtempSync(join(tmpdir(), "distretto-stamp-"));
    mkdirSync(join(dir, "app"));
    const seen = new Set<string>();
    const stamp = () =>
      seen.add(hashOf(dir, ["app", "vite.config.ts"], (name: string) => name.endsWith(".test.ts"))).size;
    expect(stamp()).toBe(1);
    writeFileSync(join(dir, "app/a.ts"), "1");
    expect(stamp()).toBe(2);
    writeFileSync(join(dir, "app/a.ts"), "2");
    expect(stamp()).toBe(3);
    writeFileSync(join(dir, "vite.config.ts"), "");
    expect(stamp()).toBe(4);
    writeFileSync(join(dir, "app/a.test.ts"), "1");
    expect(stamp()).toBe(4);
  });

  it("is read as it was written, and missing is no error", () => {
    const file = join(mkdtempSync(join(tmpdir(), "distretto-stamp-")), ".stamp");
    expect(readStamp(file)).toBeNull();
    writeStamp(file, "abc");
    expect(readStamp(file)).toBe("abc");
  });
});

describe("dependencies are there", () => {
  const lock = (packages: object) => ({ packages: { "": {}, ...packages } });
  const a = { version: "1.0.0", integrity: "sha512-a" };

  it("when node_modules has what the lock file names; other platforms' packages may be missing", () => {
    const wanted = lock({ "node_modules/a": a, "node_modules/b-darwin": { version: "1.0.0", optional: true } });
    expect(isInstalled(wanted, { packages: { "node_modules/a": a } })).toBe(true);
  });

  it("not when one is missing, another version, other bytes, or too much", () => {
    const wanted = lock({ "node_modules/a": a });
    for (const packages of [
      {},
      { "node_modules/a": { ...a, version: "1.0.1" } },
      { "node_modules/a": { ...a, integrity: "sha512-b" } },
      { "node_modules/a": a, "node_modules/b": a },
    ]) {
      expect(isInstalled(wanted, { packages })).toBe(false);
    }
    expect(isInstalled(wanted, null)).toBe(false);
  });
});
