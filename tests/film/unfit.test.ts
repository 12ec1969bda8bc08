import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeFilm } from "../../app/features/film/probe-film.server";
import texts from "../../app/i18n/en/errors.json";
import { fillBox, findBox, renameBox } from "../setup/boxes";
import { ffmpeg, makeFilm, type Wish } from "../setup/ffmpeg";

let folder = "";
let good = Buffer.alloc(0);
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-unfit-"));
  good = await readFile(await makeFilm(at("good.mp4"), { output: ["-bf", "2"] }));
});
afterAll(() => rm(folder, { recursive: true }));

const made = (wish: Wish, name = "film.mp4") => makeFilm(at(name), wish);
const written = async (bytes: Uint8Array | string, name = "film.mp4") => {
  await writeFile(at(name), bytes);
  return at(name);
};
const drawn = async (name: string, ...args: string[]) => {
  await ffmpeg(...args, at(name));
  return at(name);
};
const coded = (...output: string[]) => made({ output });
const cutAt = (share: number) => written(good.subarray(0, Math.floor(good.length * share)));
const random = (place: number) => (place * 7_919) ^ (place >> 3);

/** Frames come, then none for a while, as when a phone films. */
const uneven = () =>
  coded("-vf", "select='not(between(n,20,31))+not(mod(n,3))',setpts=PTS+0.3*gt(N\\,30)/TB", "-fps_mode", "vfr");

/** A film, however it was made, and the sentence its owner is told. */
const unfit: [what: string, sentence: keyof typeof texts, make: () => Promise<string>][] = [
  ["a varying frame rate", "film_uneven", uneven],
  ["50 frames a second", "film_rate", () => made({ rate: "50" })],
  ["15 frames a second", "film_rate", () => made({ rate: "15" })],
  ["HEVC", "film_codec", () => coded("-c:v", "libx265", "-x265-params", "log-level=none")],
  [
    "AV1",
    "film_codec",
    () => made({ seconds: 1, output: ["-c:v", "libaom-av1", "-cpu-used", "8", "-usage", "realtime"] }),
  ],
  ["MPEG-4 Visual", "film_codec", () => coded("-c:v", "mpeg4")],
  ["VP8 in WebM", "film_codec", () => made({ output: ["-c:v", "libvpx", "-c:a", "libvorbis"] }, "film.webm")],
  ["H.264 in Matroska", "film_container", () => made({}, "film.mkv")],
  ["H.264 in AVI", "film_container", () => made({}, "film.avi")],
  ["an MPEG transport stream", "film_container", () => made({}, "film.ts")],
  ["MP3 for sound", "film_sound_codec", () => coded("-c:a", "libmp3lame")],
  ["4:4:4 colours", "film_colours", () => coded("-pix_fmt", "yuv444p")],
  ["ten bits", "film_colours", () => coded("-pix_fmt", "yuv420p10le")],
  ["interlaced pictures", "film_interlaced", () => coded("-flags", "+ildct+ilme", "-x264-params", "tff=1")],
  ["a picture of 4096 × 2160", "film_too_large", () => made({ size: "4096x2160", seconds: 1, sound: false })],
  [
    "one key frame in 20 s",
    "film_key_frames",
    () => made({ seconds: 20, output: ["-g", "9999", "-keyint_min", "9999", "-sc_threshold", "0"] }),
  ],
  ["fragments", "film_fragments", () => coded("-movflags", "+frag_keyframe+empty_moov")],
  [
    "encryption",
    "film_encrypted",
    () =>
      coded("-encryption_scheme", "cenc-aes-ctr", "-encryption_key", "7".repeat(32), "-encryption_kid", "a".repeat(32)),
  ],
  ["a start after 5 s", "film_starts_late", () => coded("-output_ts_offset", "5")],
  ["seven hours", "film_too_long", () => written(slowed(good))],
  [
    "sound alone in MP4",
    "film_no_picture",
    () => drawn("film.mp4", "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac"),
  ],
  ["MP3", "film_is_sound", () => drawn("film.mp3", "-f", "lavfi", "-i", "sine=duration=2")],
  ["a recording that was cut off in its pictures", "film_cut_off", () => cutAt(0.5)],
  ["an end that is missing", "film_cut_off", () => cutAt(0.99)],
  ["an index that was cut off", "film_cut_off", () => cutAt(0.02)],
  ["no index", "film_no_index", () => written(renameBox(good, "moov", "free"))],
  ["an index of zeros", "film_no_index", () => written(fillBox(good, "moov", () => 0))],
  ["places of chunks that lie beyond the file", "film_damaged", () => written(fillBox(good, "stco", () => 0x7f, 16))],
  [
    "places of chunks that are wrong",
    "film_damaged",
    () => written(fillBox(good, "stco", (place) => (place % 4 === findBox(good, "stco").at % 4 ? 0 : 1), 16)),
  ],
  [
    "a table of times that is longer than its box",
    "film_damaged",
    () => written(fillBox(good, "stts", () => 0xff, 12)),
  ],
  ["times that are all zero", "film_times", () => written(zeroTimes(good))],
  ["pictures that were overwritten", "film_damaged", () => written(fillBox(good, "mdat", random, 5_000))],
  ["pictures in another file", "film_elsewhere", () => written(elsewhere(good))],
  ["nothing", "film_empty", () => written("")],
  ["a web page", "film_is_page", () => written("<!doctype html><title>Film</title><video src=film.mp4></video>")],
  ["a drawing (SVG)", "film_is_page", () => written('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    "a program (ELF)",
    "film_is_program",
    () => written(Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(500)])),
  ],
  ["an archive (zip)", "film_is_archive", () => written(Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(500)]))],
  ["a picture (PNG)", "film_is_picture", () => drawn("film.png", "-f", "lavfi", "-i", "testsrc2", "-frames:v", "1")],
  [
    "a playlist that names a file of the server",
    "film_is_playlist",
    () => written("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n"),
  ],
  ["a list of files", "film_is_playlist", () => written("ffconcat version 1.0\nfile /etc/passwd\n")],
  ["a document (PDF)", "film_is_document", () => written("%PDF-1.7\n".padEnd(400, "x"))],
  ["a letter", "film_unknown_kind", () => written("Dear organiser, please find the film attached. ".repeat(9))],
];

/** The clock by which the pictures' times are counted ticks once a second: each lasts minutes. */
function slowed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(1, findBox(copy, "mdhd").at + 20);
  return copy;
}

/** Every picture lasts no time: the table's entries keep their counts. */
function zeroTimes(bytes: Buffer): Buffer {
  const from = findBox(bytes, "stts").at + 16;
  const copy = fillBox(bytes, "ctts", () => 0, 16);
  const ctts = findBox(copy, "ctts").at + 16;
  bytes.copy(copy, ctts, ctts, ctts + 4);
  for (let place = from; place < findBox(bytes, "stts").at + findBox(bytes, "stts").size; place += 8)
    copy.writeUInt32BE(0, place + 4);
  return renameBox(copy, "ctts", "free");
}

/** The index says that its pictures lie in a file beside it. */
function elsewhere(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[findBox(copy, "url ").at + 11] = 0;
  return copy;
}

describe("an unfit film is told what is wrong with it", () => {
  it.each(unfit)("%s: %s", async (_, sentence, make) => {
    const path = await make();
    const error = await probeFilm(path).then(
      (probe) => expect.fail(`it was taken: ${JSON.stringify(probe)}`),
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ sentence });
    const holes = [...texts[sentence].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");
    for (const name of holes) expect(error.details, name).toHaveProperty(name);
  });

  it("has a sentence of its own for each kind of trouble", () => {
    expect(new Set(unfit.map(([, sentence]) => sentence)).size).toBeGreaterThanOrEqual(20);
  });
});

describe("a fit film is taken", () => {
  const fit: [what: string, wish: Wish, name: string, frames: number][] = [
    ["H.264 with B-frames", { output: ["-preset", "medium", "-bf", "3"] }, "fit.mp4", 50],
    ["without sound", { sound: false }, "fit.mp4", 50],
    ["with its index at the end", { output: ["-movflags", "0"] }, "fit.mp4", 50],
    ["that begins 0.4 s late", { output: ["-output_ts_offset", "0.4"] }, "fit.mp4", 50],
    ["30000/1001", { rate: "30000/1001" }, "fit.mp4", 60],
    [
      "VP9 in WebM",
      { output: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"] },
      "fit.webm",
      50,
    ],
  ];
  it.each(fit)("%s", async (_, wish, name, frames) => {
    const probe = await probeFilm(await made(wish, name));
    expect(probe.frames).toBe(frames);
  });
});
