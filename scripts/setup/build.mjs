import { rmSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const SOURCES = [
  "app",
  "public",
  "prisma/schema.prisma",
  "remix.config.js",
  "vite.config.ts",
  "scripts/vite",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds pages and server when anything they are made of has changed. */
export async function build(progress) {
  const stamp = join(root, "build/.stamp");
  const wanted = hashOf(root, SOURCES, (name) => /[.]test[.]tsx?$/.test(name));
  if (readStamp(stamp) === wanted) return { kept: true };
  rmSync(stamp, { force: true });
  const ticking = setInterval(() => progress("remix is building"), 1_000);
  try {
    const args = ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"];
    await run(projectNode, args, { cwd: root, env: { ...process.env, NODE_ENV: "production" } });
  } finally {
    clearInterval(ticking);
  }
  writeStamp(stamp, wanted);
}
