/** Where films and other large files lie. Keys are made by us: `[a-z0-9/._-]+`, never by a visitor. */
export interface Files {
  /** Bytes and a way to read any part of them; null when the key is unknown. `end` is inclusive. */
  open(key: string): Promise<StoredFile | null>;
  /** Copies a local file in, durably, and returns its size in bytes. Repeating it is harmless. */
  importFrom(key: string, localPath: string): Promise<number>;
  /** Stores a small file from memory, durably. Repeating it is harmless. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** As importFrom, also for a folder, but what was there locally is gone afterwards: large files need no room twice. */
  moveIn(key: string, localPath: string): Promise<number>;
  /** Runs `work` with a path at which other programs can read the file; null when the key is unknown. */
  withLocal<T>(key: string, work: (path: string) => Promise<T>): Promise<T | null>;
  /** Removes a file, or a folder with all in it. What is not there is no mistake. */
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  bytes: number;
  /** The bytes in parts. A part is good only until the next one is asked for: its memory is used again. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
}

/** Gives back a key that is well formed; a key that could lead out of the folder is a mistake of ours and throws. */
export function checkKey(key: string): string {
  const wellFormed = /^[a-z0-9._-]+(\/[a-z0-9._-]+)*$/.test(key) && !key.split("/").some((part) => /^\.+$/.test(part));
  if (!wellFormed) throw new Error(`not a key of a stored file: ${key}`);
  return key;
}
