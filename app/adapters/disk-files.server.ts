import { randomUUID } from "node:crypto";
import { cp, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors";
import { checkKey, type Files } from "../ports/files";
import { codeOf, OpenFiles } from "./open-files.server";

/** How much of a file is in memory at once (bytes), for each reader. */
const partBytes = 256 * 1024;

/** Files in a folder. A copy is complete on the disk before its name appears. */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => join(folder, checkKey(key));
  const openFiles = new OpenFiles();
  async function bringIn(key: string, localPath: string): Promise<number> {
    const path = pathOf(key);
    const unfinished = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await cp(localPath, unfinished, { recursive: true });
      await sync(unfinished);
      await rename(unfinished, path);
      await sync(dirname(path));
      openFiles.forget(path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw fullOr(error);
    }
    return (await stat(path)).size;
  }
  return {
    async open(key) {
      const path = pathOf(key);
      const file = await openFiles.borrow(path);
      if (!file) return null;
      file.release();
      return { bytes: file.bytes, read: (start, end) => partsOf(openFiles, path, start, end) };
    },
    importFrom: bringIn,
    async moveIn(key, localPath) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      try {
        await sync(localPath);
        await rename(localPath, path);
        await sync(dirname(path));
        openFiles.forget(path);
      } catch (error) {
        if (codeOf(error) !== "EXDEV") throw fullOr(error);
        await bringIn(key, localPath);
        await rm(localPath, { recursive: true });
      }
      return (await stat(path)).size;
    },
    async put(key, content) {
      const path = pathOf(key);
      // Two mails may bring the same content at the same moment.
      const unfinished = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(unfinished, content, { flush: true });
        await rename(unfinished, path);
        await sync(dirname(path));
        openFiles.forget(path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw fullOr(error);
      }
    },
    async withLocal(key, work) {
      const path = pathOf(key);
      const file = await openFiles.borrow(path);
      if (!file) return null;
      return work(path).finally(file.release);
    },
    async remove(key) {
      const path = pathOf(key);
      await rm(path, { recursive: true, force: true });
      openFiles.forget(path);
    },
  };
}

const fullOr = (error: unknown) => (codeOf(error) === "ENOSPC" ? new AppError("storage_full") : error);

/** Buffers that wait to be used again. */
const spare: Buffer[] = [];
const mostSpare = 16;

/**
 * Reads with one buffer for the whole range, which the next range uses again. A buffer for each part, as a stream has, would
 * make the collector of garbage walk through all of the application's memory for every few parts.
 */
async function* partsOf(files: OpenFiles, path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = await files.borrow(path);
  if (!file) throw new Error(`${path} is gone`);
  const part = spare.pop() ?? Buffer.allocUnsafeSlow(partBytes);
  try {
    for (let at = start; at <= end; ) {
      const { bytesRead } = await file.handle.read(part, 0, Math.min(part.length, end - at + 1), at);
      if (bytesRead === 0) throw new Error(`${path} ends before byte ${at}`);
      at += bytesRead;
      yield part.subarray(0, bytesRead);
    }
  } finally {
    file.release();
    if (spare.length < mostSpare) spare.push(part);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
