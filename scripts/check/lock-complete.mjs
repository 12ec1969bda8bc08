/**
 * The lock file must name the packages of every platform, or `npm ci` refuses it on another one. npm leaves some out when its
 * registry does not have them. `node scripts/check/lock-complete.mjs` lists what is missing and fails then; `--write` adds it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const systems = /(?:^|-)(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?:-|$)/;
const processors = /(?:^|-)(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)(?:-|$)/;

/** Entries for all optional packages that somebody in `packages` asks for and nobody has, by their path. */
export function missingPlatforms(packages) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isThere(packages, path, name)) missing[`node_modules/${name}`] = platformEntry(name, version, entry.dev);
    }
  }
  return missing;
}

/** Looks where Node would look: beside the asking package, then further and further out. */
function isThere(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

function platformEntry(name, version, dev) {
  const os = systems.exec(name)?.[1];
  const cpu = processors.exec(name)?.[1];
  const libc = os === "linux" && (name.includes("musl") ? "musl" : "glibc");
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = missingPlatforms(lock.packages);
  if (process.argv.includes("--write")) {
    const all = Object.entries({ ...lock.packages, ...missing });
    lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
    writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  } else {
    for (const path of Object.keys(missing)) console.log(`${path} is not in package-lock.json`);
    if (Object.keys(missing).length) {
      console.log("run: node scripts/check/lock-complete.mjs --write");
      process.exit(1);
    }
  }
}
