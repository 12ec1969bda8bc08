import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors";
import { checkKey, type Files } from "../ports/files";

/** How much of a file is in memory at once (bytes), for each reader. */
const partBytes = 256 * 1024;

/** Files in a folder. A copy is complete on the disk before its name appears. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, checkKey(key));
  return {
    async open(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(absent);
      if (!found?.isFile()) return null;
      return { bytes: found.size, read: (start, end) => partsOf(path, start, end) };
    },
    async importFrom(key, localPath) {
      const path = pathOf(key);
      const unfinished = `${path}.part`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await copyFile(localPath, unfinished);
        await sync(unfinished);
        await rename(unfinished, path);
        await sync(dirname(path));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw codeOf(error) === "ENOSPC" ? new AppError("storage_full") : error;
      }
      return (await stat(path)).size;
    },
  };
}

/**
 * Reads with one buffer for the whole range. A buffer for each part, as a stream has, would make the collector of garbage walk
 * through all of the application's memory for every few parts.
 */
async function* partsOf(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const part = Buffer.allocUnsafeSlow(Math.min(partBytes, end - start + 1));
  try {
    for (let at = start; at <= end; ) {
      const { bytesRead } = await file.read(part, 0, Math.min(part.length, end - at + 1), at);
      if (bytesRead === 0) throw new Error(`${path} ends before byte ${at}`);
      at += bytesRead;
      yield part.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

function absent(error: unknown): null {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
  throw error;
}
