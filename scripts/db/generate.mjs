/**
 * Makes the two database clients: `node scripts/db/generate.mjs [--force]`.
 * prisma/schema.prisma (SQLite) is the source; its PostgreSQL twin is derived into prisma/generated/.
 * Does nothing when the clients were made from the same schema by the same version of Prisma. Needs no network.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const generated = join(root, "prisma/generated");
const source = join(root, "prisma/schema.prisma");
const derived = join(generated, "postgres.prisma");
const stampFile = join(generated, "stamp");

/** The PostgreSQL twin of the source schema: another provider, and an output beside SQLite's. */
export function postgresSchema(schema) {
  const swap = (text, from, to) => {
    if (!text.includes(from)) throw new Error(`prisma/schema.prisma must contain ${from}`);
    return text.replace(from, to);
  };
  return swap(swap(schema, 'provider = "sqlite"', 'provider = "postgresql"'), '"./generated/sqlite"', '"./postgres"');
}

function readStamp() {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return "";
  }
}

/** Makes both clients; resolves to false when there was nothing to do. */
export async function generateClients({ force = false } = {}) {
  const schema = readFileSync(source, "utf8");
  const require = createRequire(import.meta.url);
  const version = require("prisma/package.json").version;
  const stamp = createHash("sha256")
    .update(`${version}\n${readFileSync(fileURLToPath(import.meta.url))}\n${schema}`)
    .digest("hex");
  if (!force && readStamp() === stamp) return false;

  mkdirSync(generated, { recursive: true });
  rmSync(stampFile, { force: true });
  writeFileSync(derived, postgresSchema(schema));
  const cli = join(dirname(require.resolve("prisma/package.json")), "build/index.js");
  const env = {
    ...process.env,
    // Generating never runs the schema engine; naming a file that exists keeps Prisma from downloading one.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  for (const file of [source, derived]) {
    await promisify(execFile)(process.execPath, [cli, "generate", "--no-hints", "--schema", file], { cwd: root, env });
  }
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const made = await generateClients({ force: process.argv.includes("--force") });
  const ms = Math.round(performance.now() - started);
  console.log(made ? `Database clients made in ${ms} ms.` : "Database clients are up to date.");
}
