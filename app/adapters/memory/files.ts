import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { checkKey, type Files } from "../../ports/files";

/** Files that are gone when the process ends; for tests. */
export function memoryFiles(): Files {
  const kept = new Map<string, Buffer>();
  return {
    async open(key) {
      const body = kept.get(checkKey(key));
      return body ? { bytes: body.length, read: (start, end) => Readable.from([body.subarray(start, end + 1)]) } : null;
    },
    async importFrom(key, localPath) {
      const body = await readFile(localPath);
      kept.set(checkKey(key), body);
      return body.length;
    },
  };
}
