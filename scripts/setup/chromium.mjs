import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The system's Chromium or Chrome; null when there is none. */
export function findChromium(path = process.env.PATH ?? "") {
  const candidates = NAMES.flatMap((name) => path.split(delimiter).map((dir) => join(dir, name)));
  return [...candidates, MAC].find(executable) ?? null;
}

/** Finds Chromium, or installs it where that is ours to do: as root on Debian and its relatives. */
export async function chromium(progress) {
  const path = findChromium();
  if (path) return { path, kept: true };
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, onLine: progress };
    try {
      await run("apt-get", ["update"], apt);
      await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], apt);
    } catch (error) {
      return { path: null, note: `apt-get could not install it: ${error.message}` };
    }
    if (findChromium()) return { path: findChromium() };
  }
  return { path: null, note: "not found: install the package `chromium` (or Google Chrome) and start again" };
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
