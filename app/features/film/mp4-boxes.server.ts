import type { FileHandle } from "node:fs/promises";

/** A box of an MP4 file: its type, where it begins, how long it is with its header, and how long that header is (bytes). */
export interface Box {
  type: string;
  at: number;
  size: number;
  header: number;
}

/** The boxes at the top of the file, and whether the last one says that it goes on beyond the file's end. */
export async function topBoxes(file: FileHandle, fileSize: number): Promise<{ boxes: Box[]; cut: boolean }> {
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = 0; at < fileSize; ) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    const box = readBox(head.subarray(0, bytesRead), 0, at, fileSize - at);
    if (!box) return { boxes, cut: true };
    boxes.push(box);
    at += box.size;
    if (at > fileSize) return { boxes, cut: true };
  }
  return { boxes, cut: false };
}

/** The boxes within a box's bytes, from `from` to `to`. Stops at what is no box. */
export function innerBoxes(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const box = readBox(bytes, at, at, to - at);
    if (!box || at + box.size > to) break;
    boxes.push(box);
    at += box.size;
  }
  return boxes;
}

function readBox(bytes: Buffer, offset: number, at: number, rest: number): Box | null {
  if (bytes.length - offset < 8) return null;
  const type = bytes.toString("latin1", offset + 4, offset + 8);
  const short = bytes.readUInt32BE(offset);
  if (short === 0) return { type, at, size: rest, header: 8 };
  if (short !== 1) return short < 8 ? null : { type, at, size: short, header: 8 };
  if (bytes.length - offset < 16) return null;
  const size = Number(bytes.readBigUInt64BE(offset + 8));
  return size < 16 ? null : { type, at, size, header: 16 };
}

const containers = new Set(["moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "mvex"]);

/** Calls `visit` with every box inside a box, however deep. */
export function walk(bytes: Buffer, from: number, to: number, visit: (box: Box) => void): void {
  for (const box of innerBoxes(bytes, from, to)) {
    visit(box);
    if (containers.has(box.type)) walk(bytes, box.at + box.header, box.at + box.size, visit);
  }
}
