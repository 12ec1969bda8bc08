import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** What lies beside the database in `dataDir` and belongs to a backup, as paths in it: stored files and the secret. */
export function listFiles(dataDir: string): string[] {
  const folder = join(dataDir, "files");
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const stored = entries
    // A file that is still being brought in has this name; its row does not exist yet.
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)))
    .sort();
  return existsSync(join(dataDir, "secret")) ? [...stored, "secret"] : stored;
}
