/** One file of a programme's folder: its text, or for a film or picture only its size in bytes. */
export type ContentFile = { text: string } | { bytes: number };

/** The files of one programme by path relative to its folder, with `/` between names. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

/** The text of a file; null when it is not there or is not a text. */
export function textOf(files: ContentFiles, path: string): string | null {
  const file = files.get(path);
  return file && "text" in file ? file.text : null;
}

/** The sizes-only entry of a film or picture; null when it is not there. */
export function mediaOf(files: ContentFiles, path: string): { file: string; bytes: number } | null {
  const file = files.get(path);
  return file && "bytes" in file ? { file: path, bytes: file.bytes } : null;
}
