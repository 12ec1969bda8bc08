import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * SHA-256 over names and contents of these files and folders (whatever is missing counts as missing).
 *
 * @param {(name: string) => boolean} leaveOut
 */
export function hashOf(base, names, leaveOut = () => false) {
  const hash = createHash("sha256");
  for (const name of names) add(hash, base, name, leaveOut);
  return hash.digest("hex");
}

function add(hash, base, name, leaveOut) {
  if (leaveOut(name)) return;
  const path = join(base, name);
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) hash.update(`missing ${name}\n`);
  else if (info.isDirectory())
    for (const inner of readdirSync(path).sort()) add(hash, base, `${name}/${inner}`, leaveOut);
  else hash.update(`${name} ${info.size}\n`).update(readFileSync(path));
}

/** What an earlier run left, or null. */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Written last, in one go: a step that was interrupted leaves no stamp and is done again. */
export function writeStamp(file, value) {
  writeFileSync(`${file}.new`, value);
  renameSync(`${file}.new`, file);
}
