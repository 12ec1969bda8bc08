import { run } from "./run.mjs";

/** The release that this project is tried with. */
export const MEDIA_VERSION = "1.13.5";
const OLDEST = [1, 9];

/** The version that a livekit-server binary says it has; null when it is not there or cannot run. */
export async function versionOf(binary) {
  try {
    const said = await run(binary, ["--version"], { timeout: 10_000 });
    return /(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Null when this version will do, else the end of a sentence about the binary. */
export function versionProblem(version) {
  if (!version) return "is not a livekit-server that runs here";
  const [major, minor] = version.split(".").map(Number);
  const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return enough ? null : `is version ${version}, and ${OLDEST.join(".")} or newer is needed`;
}
