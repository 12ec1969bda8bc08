import { aptInstall, findProgram } from "./apt.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The system's Chromium or Chrome; null when there is none. */
export function findChromium(path = process.env.PATH ?? "") {
  return findProgram(NAMES, path, [MAC]);
}

/** Finds Chromium, or installs it where that is ours to do: as root on Debian and its relatives. */
export async function chromium(progress) {
  const path = findChromium();
  if (path) return { path, kept: true };
  const trouble = await aptInstall(["chromium", "fonts-liberation"], progress);
  if (findChromium()) return { path: findChromium() };
  const advice = "not found: install the package `chromium` (or Google Chrome) and start again";
  return { path: null, note: trouble ?? advice };
}
