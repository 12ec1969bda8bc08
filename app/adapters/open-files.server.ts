import { type FileHandle, open } from "node:fs/promises";

/** A file nobody reads from is closed after this long (ms). */
const idleMs = 2_000;

interface Open {
  handle: FileHandle;
  bytes: number;
  readers: number;
  /** Out of the cache: the last reader closes it. */
  gone: boolean;
  timer: NodeJS.Timeout | null;
}

/** A file that is open, until `release` is called, once. */
export interface Borrowed {
  handle: FileHandle;
  bytes: number;
  release(): void;
}

/**
 * Keeps files open for a moment after they were read: a player fetches many small ranges one after another, and looking up,
 * opening and closing the file would cost more than reading it. Files must not change under their name without `forget`.
 */
export class OpenFiles {
  private readonly kept = new Map<string, Promise<Open | null>>();

  /** The file, or null when there is none at this path (or a folder). */
  async borrow(path: string): Promise<Borrowed | null> {
    const known = this.kept.get(path);
    const opening = known ?? this.open(path);
    const file = await opening;
    if (!file) return null;
    // It may have been closed while we waited.
    if (file.gone && file.readers === 0) return this.borrow(path);
    if (file.timer) clearTimeout(file.timer);
    file.timer = null;
    file.readers++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      file.readers--;
      if (file.readers > 0) return;
      if (file.gone) void file.handle.close();
      else file.timer = setTimeout(() => this.forget(path), idleMs).unref();
    };
    return { handle: file.handle, bytes: file.bytes, release };
  }

  /** The file at this path is another one from now on, or none. Who reads it goes on reading the old one. */
  forget(path: string): void {
    const opening = this.kept.get(path);
    this.kept.delete(path);
    void opening?.then((file) => {
      if (!file || file.gone) return;
      file.gone = true;
      if (file.timer) clearTimeout(file.timer);
      if (file.readers === 0) void file.handle.close();
    });
  }

  private open(path: string): Promise<Open | null> {
    const opening = openFile(path);
    this.kept.set(path, opening);
    const drop = () => this.kept.get(path) === opening && this.kept.delete(path);
    opening.then((file) => file ?? drop(), drop);
    return opening;
  }
}

async function openFile(path: string): Promise<Open | null> {
  const handle = await open(path).catch(absent);
  if (!handle) return null;
  const found = await handle.stat();
  if (found.isFile()) return { handle, bytes: found.size, readers: 0, gone: false, timer: null };
  await handle.close();
  return null;
}

export const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

function absent(error: unknown): null {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
  throw error;
}
