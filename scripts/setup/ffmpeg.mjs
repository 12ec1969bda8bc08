import { aptInstall, findProgram } from "./apt.mjs";

/** Finds ffmpeg, with which tests make films, or installs it where that is ours to do: as root on Debian and its relatives. */
export async function ffmpeg(progress) {
  const path = findProgram(["ffmpeg"]);
  if (path) return { path, kept: true };
  const trouble = await aptInstall(["ffmpeg"], progress);
  const now = findProgram(["ffmpeg"]);
  if (now) return { path: now };
  return { path: null, note: trouble ?? "not found: install the package `ffmpeg` and start again" };
}
