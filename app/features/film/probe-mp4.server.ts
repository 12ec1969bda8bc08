import { open } from "node:fs/promises";
import { FilmUnfit } from "./film-unfit";
import { type Box, innerBoxes, topBoxes, walk } from "./mp4-boxes.server";

/** An index larger than this is no index (bytes): four hours of film need about 20 MB. */
const mostIndex = 64 * 1024 * 1024;
/** More samples than four hours of film and sound have. */
const mostSamples = 2_000_000;

/**
 * Checks what stands around the pictures of an MP4 file before anybody trusts it: it is whole, its index is there and sensible, nothing
 * lies in another file, nothing is encrypted. Throws FilmUnfit.
 */
export async function checkMp4(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { boxes, cut } = await topBoxes(file, size);
    const moov = boxes.find(({ type }) => type === "moov");
    if (cut) throw new FilmUnfit("film_cut_off");
    if (!moov) throw new FilmUnfit("film_no_index");
    if (moov.size > mostIndex) throw new FilmUnfit("film_damaged");
    const bytes = Buffer.alloc(moov.size);
    await file.read(bytes, 0, moov.size, moov.at);
    checkIndex(bytes, moov.header, size);
    if (boxes.some(({ type }) => type === "moof")) throw new FilmUnfit("film_fragments");
    if (!boxes.some(({ type }) => type === "mdat")) throw new FilmUnfit("film_no_picture");
  } finally {
    await file.close();
  }
}

function checkIndex(bytes: Buffer, header: number, fileSize: number): void {
  let tracks = 0;
  walk(bytes, header, bytes.length, (box) => {
    if (box.type === "trak") tracks++;
    if (box.type === "cmov" || box.type === "pssh")
      throw new FilmUnfit(box.type === "pssh" ? "film_encrypted" : "film_damaged");
    if (box.type === "dref") checkReferences(bytes, box);
    if (box.type === "stsd") checkEntries(bytes, box);
    const width = widths[box.type];
    if (width) checkTable(bytes, box, width, fileSize);
    if (box.type === "stsz") checkSizes(bytes, box);
  });
  if (tracks === 0) throw new FilmUnfit("film_no_index");
}

/** Bytes of a table's entries: times, chunks' places. */
const widths: Record<string, number> = { stts: 8, ctts: 8, stsc: 12, stco: 4, co64: 8, stss: 4 };

function checkTable(bytes: Buffer, box: Box, width: number, fileSize: number): void {
  const from = box.at + box.header + 4;
  const end = box.at + box.size;
  const count = from + 4 <= end ? bytes.readUInt32BE(from) : Number.POSITIVE_INFINITY;
  if (from + 4 + count * width > end) throw new FilmUnfit("film_damaged");
  let samples = 0;
  for (let at = from + 4; at < from + 4 + count * width; at += width) {
    if (box.type === "stts" || box.type === "ctts") samples += bytes.readUInt32BE(at);
    const place =
      box.type === "stco" ? bytes.readUInt32BE(at) : box.type === "co64" ? Number(bytes.readBigUInt64BE(at)) : 0;
    if (place >= fileSize) throw new FilmUnfit("film_damaged");
  }
  if (samples > mostSamples) throw new FilmUnfit("film_damaged");
}

function checkSizes(bytes: Buffer, box: Box): void {
  const from = box.at + box.header + 4;
  const same = bytes.readUInt32BE(from);
  const count = bytes.readUInt32BE(from + 4);
  const fits = same !== 0 || from + 8 + count * 4 <= box.at + box.size;
  if (!fits || count > mostSamples) throw new FilmUnfit("film_damaged");
}

/** Pictures and sound may lie in another file, which the index names: we take only whole films. */
function checkReferences(bytes: Buffer, box: Box): void {
  for (const entry of innerBoxes(bytes, box.at + box.header + 8, box.at + box.size)) {
    const here = ((bytes[entry.at + entry.header + 3] ?? 0) & 1) === 1;
    if (!here) throw new FilmUnfit("film_elsewhere");
  }
}

function checkEntries(bytes: Buffer, box: Box): void {
  const entries = innerBoxes(bytes, box.at + box.header + 8, box.at + box.size);
  if (entries.some(({ type }) => ["encv", "enca", "drmi", "drms"].includes(type)))
    throw new FilmUnfit("film_encrypted");
}
