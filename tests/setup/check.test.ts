import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { belowFloor } from "../../scripts/check/floor.mjs";
import { missingPlatforms } from "../../scripts/check/lock-complete.mjs";
import { parts } from "../../scripts/check/parts.mjs";

/** A small tree of its own with these files, checked by one part of `npm run check` as the whole would. */
function check(name: string, files: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), "distretto-check-"));
  for (const shared of ["scripts", "tsconfig.json", "biome.json", ".dependency-cruiser.mjs", "package.json"]) {
    cpSync(shared, join(dir, shared), { recursive: true });
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(dir, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return runPart(name, dir);
}

function runPart(name: string, cwd: string, ...more: string[]) {
  const args = parts.find((part) => part.name === name)?.args ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...more], { cwd, encoding: "utf8" });
  return { failed: status !== 0, said: stdout + stderr };
}

describe("import rules", () => {
  const rules = (files: Record<string, string>) => check("import rules", files);

  it("let a core use its ports and what stands before it", () => {
    const { failed, said } = rules({
      "app/ports/clock.ts": "export type Clock = { now(): number };\n",
      "app/features/journal/event.ts": "export type Event = { rev: number };\n",
      "app/features/film/state.ts":
        'import type { Clock } from "../../ports/clock";\nimport type { Event } from "../journal/event";\nexport type S = Clock & Event;\n',
    });
    expect(said).toContain("no dependency violations");
    expect(failed).toBe(false);
  });

  it.each([
    ["core-is-pure", "app/features/film/a.ts", 'export { readFileSync } from "node:fs";\n', {}],
    [
      "arrows-of-journal",
      "app/features/journal/a.ts",
      'export * from "../film/b";\n',
      { "app/features/film/b.ts": "export const b = 1;\n" },
    ],
    [
      "browser-never-server",
      "app/ui/a.ts",
      'export * from "../b.server";\n',
      { "app/b.server.ts": "export const b = 1;\n" },
    ],
    [
      "store-is-private",
      "app/routes/a.ts",
      'export * from "../features/film/store.server";\n',
      { "app/features/film/store.server.ts": "export const b = 1;\n" },
    ],
    [
      "prisma-in-store-only",
      "app/features/film/a.server.ts",
      'export * from "../../db.server";\n',
      { "app/db.server.ts": "export const b = 1;\n" },
    ],
    ["sdk-in-adapters-only", "app/features/mail/a.server.ts", 'export { createTransport } from "nodemailer";\n', {}],
    [
      "adapters-through-compose",
      "app/features/film/a.server.ts",
      'export * from "../../adapters/b";\n',
      { "app/adapters/b.ts": "export const b = 1;\n" },
    ],
    [
      "compose-at-the-edge",
      "app/features/film/a.server.ts",
      'export * from "../../compose.server";\n',
      { "app/compose.server.ts": "export const b = 1;\n" },
    ],
    [
      "ui-knows-no-feature",
      "app/ui/a.ts",
      'export * from "../features/film/b";\n',
      { "app/features/film/b.ts": "export const b = 1;\n" },
    ],
    [
      "nobody-imports-routes",
      "app/http/a.ts",
      'export * from "../routes/b";\n',
      { "app/routes/b.ts": "export const b = 1;\n" },
    ],
    ["no-cycles", "app/http/a.ts", 'export * from "./b";\n', { "app/http/b.ts": 'export * from "./a";\n' }],
  ])("catch a break of %s", (rule, path, text, others) => {
    const { failed, said } = rules({ [path]: text, ...others });
    expect(failed).toBe(true);
    expect(said).toContain(rule);
  });
});

describe("a pure core", () => {
  it.each(["Date.now()", "new Date()", "setTimeout(f, 1)", "Math.random()"])("does not use %s", (use) => {
    const { failed, said } = check("core is pure", { "app/features/film/a.ts": `export const a = ${use};\n` });
    expect(failed).toBe(true);
    expect(said).toContain("app/features/film/a.ts:1");
  });

  it("may speak of it in comments, and servers, screens and tests may use it", () => {
    const now = "export const now = Date.now();\n";
    const { failed } = check("core is pure", {
      "app/features/film/a.ts": "// never Date.now()\nexport const at = new Date(0);\n",
      "app/features/film/a.server.ts": now,
      "app/features/film/a.test.ts": now,
      "app/features/film/ui/a.ts": now,
    });
    expect(failed).toBe(false);
  });
});

it("format and lint catch process.env outside the settings", () => {
  const git = { ".gitignore": "node_modules\n" };
  const bad = check("format and lint", { ...git, "app/a.ts": "export const a = process.env.A;\n" });
  expect(bad.failed).toBe(true);
  expect(bad.said).toContain("noProcessEnv");
});

it("broken content is named with its file", () => {
  const dir = mkdtempSync(join(tmpdir(), "distretto-content-"));
  mkdirSync(join(dir, "programmes/broken"), { recursive: true });
  writeFileSync(join(dir, "programmes/broken/programme.yaml"), "title: Without sessions\n");
  const { failed, said } = runPart("content", process.cwd(), dir);
  expect(failed).toBe(true);
  expect(said).toContain("programmes/broken/programme.yaml:1:");
});

describe("the dependency floor", () => {
  const floor = { nodemailer: "10.4.1", "@remix-run/router": "1.23.4" };

  it("finds an old copy however deep, and no other", () => {
    const found = belowFloor(
      {
        "": { version: "0.1.0" },
        "node_modules/nodemailer": { version: "10.6.0" },
        "node_modules/mailparser/node_modules/nodemailer": { version: "9.9.9" },
        "node_modules/@remix-run/router": { version: "1.23.4-pre.1" },
      },
      floor,
    );
    expect(found).toEqual([
      expect.stringContaining("node_modules/mailparser/node_modules/nodemailer is 9.9.9"),
      expect.stringContaining("node_modules/@remix-run/router is 1.23.4-pre.1"),
    ]);
  });

  it("fails the check on a vulnerable pin", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
    lock.packages["node_modules/nodemailer"].version = "8.0.3";
    const { failed, said } = check("dependency floor", { "package-lock.json": JSON.stringify(lock) });
    expect(failed).toBe(true);
    expect(said).toContain("node_modules/nodemailer is 8.0.3; at least 10.4.1 is needed");
  });
});

it("the lock file must name other platforms' packages", () => {
  const packages = {
    "node_modules/rollup": {
      version: "4.0.0",
      dev: true,
      optionalDependencies: { "@rollup/rollup-linux-x64-musl": "4.0.0", here: "1.0.0" },
    },
    "node_modules/rollup/node_modules/here": { version: "1.0.0" },
  };
  expect(missingPlatforms(packages)).toEqual({
    "node_modules/@rollup/rollup-linux-x64-musl": {
      version: "4.0.0",
      cpu: ["x64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
  });
});
