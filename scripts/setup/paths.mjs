import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The project's own Node 24, there once the dependencies are. */
export const projectNode = join(root, "node_modules/.bin/node");

/** The environment as the application will see it: `.env` first, what is set outside wins. */
export function settings() {
  return { ...envFile(), ...process.env };
}

function envFile() {
  try {
    return parseEnv(readFileSync(join(root, ".env"), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

/** Where the media server's binary is kept. */
export function cacheDir(env) {
  return resolve(root, env.DATA_DIR || "data", "cache");
}
