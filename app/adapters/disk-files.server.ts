import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors";
import { checkKey, type Files } from "../ports/files";

/** Files in a folder. A copy is complete on the disk before its name appears. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, checkKey(key));
  return {
    async open(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(absent);
      if (!found?.isFile()) return null;
      return { bytes: found.size, read: (start, end) => createReadStream(path, { start, end }) };
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

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

function absent(error: unknown): null {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
  throw error;
}
