import { AppError } from "../../../errors";

/** What a file is by its first bytes, as far as a film's owner must be told. */
export type Sniffed =
  | "mp4"
  | "webm"
  | "avi"
  | "mpeg"
  | "mpegts"
  | "asf"
  | "flv"
  | "ogg"
  | "page"
  | "program"
  | "archive"
  | "picture"
  | "playlist"
  | "sound"
  | "document"
  | "empty"
  | "unknown";

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const starts = (bytes: Uint8Array, ...expected: number[]) => expected.every((byte, at) => bytes[at] === byte);

/** Boxes with which an MP4 or QuickTime file may begin. */
const boxes = new Set(["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp", "moof", "sidx"]);
const pictureBrands = /^(heic|heix|mif1|avif|avis|msf1)$/;
const soundBrands = /^(M4A |M4B |M4P )$/;

/** Tells what a file is from its first 64 bytes or more. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return "empty";
  const box = text(bytes, 4, 8);
  if (box === "ftyp" && pictureBrands.test(text(bytes, 8, 12))) return "picture";
  if (box === "ftyp" && soundBrands.test(text(bytes, 8, 12))) return "sound";
  if (boxes.has(box)) return "mp4";
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return "webm";
  const riff = text(bytes, 0, 4) === "RIFF" ? text(bytes, 8, 12) : "";
  if (riff) return riff === "AVI " ? "avi" : riff === "WEBP" ? "picture" : "sound";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || text(bytes, 0, 4) === "GIF8")
    return "picture";
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a) || text(bytes, 0, 2) === "BM")
    return "picture";
  if (starts(bytes, 0x7f, 0x45, 0x4c, 0x46) || text(bytes, 0, 2) === "MZ" || text(bytes, 0, 2) === "#!")
    return "program";
  if (starts(bytes, 0xcf, 0xfa, 0xed, 0xfe)) return "program";
  if (text(bytes, 0, 2) === "PK" || text(bytes, 0, 4) === "Rar!" || starts(bytes, 0x1f, 0x8b)) return "archive";
  if (starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0xfd, 0x37, 0x7a) || text(bytes, 0, 3) === "BZh")
    return "archive";
  if (text(bytes, 0, 5) === "%PDF-" || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "document";
  if (text(bytes, 0, 3) === "ID3" || text(bytes, 0, 4) === "fLaC") return "sound";
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) return "sound";
  if (text(bytes, 0, 4) === "OggS") return "ogg";
  if (starts(bytes, 0x30, 0x26, 0xb2, 0x75)) return "asf";
  if (text(bytes, 0, 3) === "FLV") return "flv";
  if (starts(bytes, 0, 0, 1, 0xba) || starts(bytes, 0, 0, 1, 0xb3)) return "mpeg";
  if (bytes[0] === 0x47 && (bytes.length < 189 || bytes[188] === 0x47)) return "mpegts";
  const words = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, "")
    .trimStart()
    .toLowerCase();
  if (
    words.startsWith("#extm3u") ||
    words.startsWith("ffconcat") ||
    words.startsWith("[playlist]") ||
    words.startsWith("<mpd")
  )
    return "playlist";
  if (/^<(!doctype|html|svg|\?xml|head|body|script)/.test(words)) return words.includes("<mpd") ? "playlist" : "page";
  return "unknown";
}

/** The sentence for what is no film at all and cannot be made one; null for what may be one. */
export function notAFilm(kind: Sniffed): string | null {
  const sentences: Partial<Record<Sniffed, string>> = {
    page: "film_is_page",
    program: "film_is_program",
    archive: "film_is_archive",
    picture: "film_is_picture",
    playlist: "film_is_playlist",
    sound: "film_is_sound",
    document: "film_is_document",
    empty: "film_empty",
    unknown: "film_unknown_kind",
  };
  return sentences[kind] ?? null;
}

/** Throws `unsupported_type` when a file's first bytes show that it is no film: nobody need send the rest of it. */
export function refuseByBeginning(bytes: Uint8Array): void {
  if (bytes.length < 16) return;
  const sentence = notAFilm(sniff(bytes));
  if (sentence) throw new AppError("unsupported_type", {}, sentence);
}
