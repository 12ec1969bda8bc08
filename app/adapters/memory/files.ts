import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { checkKey, type Files } from "../../ports/files";

/** Files that are gone when the process ends; for tests. */
export function memoryFiles(): Files {
  const kept = new Map<string, Buffer>();
  const bringIn = async (key: string, localPath: string) => {
    const body = await readFile(localPath);
    kept.set(checkKey(key), body);
    return body.length;
  };
  return {
    async open(key) {
      const body = kept.get(checkKey(key));
      return body ? { bytes: body.length, read: (start, end) => Readable.from([body.subarray(start, end + 1)]) } : null;
    },
    importFrom: bringIn,
    async moveIn(key, localPath) {
      const bytes = await bringIn(key, localPath);
      await rm(localPath);
      return bytes;
    },
    async put(key, content) {
      kept.set(checkKey(key), Buffer.from(content));
    },
    async withLocal(key, work) {
      const body = kept.get(checkKey(key));
      if (!body) return null;
      const folder = await mkdtemp(join(tmpdir(), "distretto-file-"));
      await writeFile(join(folder, "file"), body);
      return work(join(folder, "file")).finally(() => rm(folder, { recursive: true }));
    },
    async remove(key) {
      checkKey(key);
      for (const one of kept.keys()) if (one === key || one.startsWith(`${key}/`)) kept.delete(one);
    },
  };
}
