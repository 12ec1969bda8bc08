/** Byte surgery on MP4 files, for tests of what damaged films are told. */

/** Where the first box of this type begins, anywhere in the file; its length stands four bytes before its name. */
export function findBox(bytes: Buffer, type: string): { at: number; size: number } {
  const name = bytes.indexOf(type, 0, "latin1");
  if (name < 4) throw new Error(`the file has no ${type}`);
  return { at: name - 4, size: bytes.readUInt32BE(name - 4) };
}

/** A copy in which the contents of the first box of this type, from `skip` bytes on, are `fill`. */
export function fillBox(bytes: Buffer, type: string, fill: (place: number) => number, skip = 8): Buffer {
  const copy = Buffer.from(bytes);
  const { at, size } = findBox(copy, type);
  for (let place = at + skip; place < at + size; place++) copy[place] = fill(place) & 255;
  return copy;
}

/** A copy in which the first box of this type has another name, which players pass over. */
export function renameBox(bytes: Buffer, type: string, name: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(name, findBox(copy, type).at + 4, "latin1");
  return copy;
}
