import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = (args: string[]) => promisify(execFile)("tar", args, { maxBuffer: 16 * 1024 * 1024 });

/** Packs `names` of `folder`, and of `dataDir` the paths listed in the file `list` (each ended by a NUL). */
export async function pack(archive: string, folder: string, names: string[], dataDir: string, list: string) {
  await run(["-czf", archive, "-C", folder, ...names, "-C", dataDir, "--null", "-T", list]);
}

/** Unpacks into `folder`. Throws a sentence when the file is damaged or no archive at all. */
export async function unpack(archive: string, folder: string): Promise<void> {
  try {
    await run(["--no-same-owner", "-xzf", archive, "-C", folder]);
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    throw new Error(`${archive} cannot be unpacked; take another backup. tar says: ${stderr.trim()}`);
  }
}
