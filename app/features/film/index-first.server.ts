import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Box, topBoxes, walk } from "./mp4-boxes.server";

/**
 * Puts the index of an MP4 in front of its pictures, so that it plays before it has been fetched whole. Nothing else changes: every
 * picture, time and edit stays. Files that need no help are left alone; gives whether this one did.
 */
export async function indexFirst(path: string): Promise<boolean> {
  const file = await open(path);
  let index: Buffer;
  let plan: { moov: Box; first: Box; size: number };
  try {
    const { size } = await file.stat();
    const { boxes } = await topBoxes(file, size);
    const moov = boxes.find(({ type }) => type === "moov");
    const first = boxes.find(({ type }) => type === "mdat");
    if (!moov || !first || moov.at < first.at) return false;
    index = Buffer.alloc(moov.size);
    await file.read(index, 0, moov.size, moov.at);
    plan = { moov, first, size };
  } finally {
    await file.close();
  }
  const { moov, first, size } = plan;
  // What stood before the index moves back by its length, what stood behind it stays.
  if (!shiftPlaces(index, moov, (place) => (place >= first.at && place < moov.at ? moov.size : 0))) return false;
  const target = `${path}.front`;
  try {
    const parts = [
      range(path, 0, first.at),
      [index],
      range(path, first.at, moov.at),
      range(path, moov.at + moov.size, size),
    ];
    await pipeline(async function* () {
      for (const part of parts) yield* part;
    }, createWriteStream(target));
    await rename(target, path);
    return true;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

const range = (path: string, from: number, to: number): AsyncIterable<Buffer> | Buffer[] =>
  to > from ? createReadStream(path, { start: from, end: to - 1 }) : [];

/** Adds to every chunk's place; false (and nothing useful done) when one would not fit into its four bytes. */
function shiftPlaces(index: Buffer, moov: Box, by: (place: number) => number): boolean {
  let fits = true;
  walk(index, moov.header, index.length, (box) => {
    if (box.type !== "stco" && box.type !== "co64") return;
    const from = box.at + box.header + 8;
    const count = index.readUInt32BE(from - 4);
    for (let i = 0; i < count; i++) {
      if (box.type === "co64") {
        const place = Number(index.readBigUInt64BE(from + i * 8));
        index.writeBigUInt64BE(BigInt(place + by(place)), from + i * 8);
      } else {
        const place = index.readUInt32BE(from + i * 4);
        const moved = place + by(place);
        if (moved > 0xffff_ffff) fits = false;
        else index.writeUInt32BE(moved, from + i * 4);
      }
    }
  });
  return fits;
}
