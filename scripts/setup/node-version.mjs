const OLDEST = [20, 19];

/** Null when this Node can set the project up (it then brings its own Node 24), else a sentence saying what to do. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return enough
    ? null
    : `Distretto needs Node ${OLDEST.join(".")} or newer to start, and this is ${version}: install Node 24 from https://nodejs.org.`;
}
