import { type Finding, well, wrong } from "./finding";

const OLDEST = [22, 12] as const;

/** The application itself needs a newer Node than its set-up does. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return enough ? well(version) : wrong(`Node ${version} is too old`, `run Node ${OLDEST.join(".")} or newer`);
}
