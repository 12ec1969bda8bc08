import { open } from "node:fs/promises";
import { ALL_FORMATS, FilePathSource, Input, type InputVideoTrack } from "mediabunny";
import { AppError } from "../../errors";
import { FilmUnfit } from "./film-unfit";
import { type FrameGrid, gridOf } from "./frame-grid";
import { notAFilm, type Sniffed, sniff } from "./intake/sniff";
import { checkMp4 } from "./probe-mp4.server";
import { readPackets } from "./probe-packets.server";

export { FilmUnfit } from "./film-unfit";
export { nearestRate } from "./frame-grid";

/** What is measured of a film's file. The frame rate is exact: fpsNum / fpsDen. */
export interface FilmProbe extends FrameGrid {
  mime: string;
  width: number;
  height: number;
}

/** Largest picture (pixels) and longest film (s) we take. */
const most = { width: 1920, height: 1080, seconds: 4 * 60 * 60 };
/** A film that begins later than this (ms) would begin with nothing. */
const latestStart = 2_000;

/**
 * Measures a film and every frame's time, and reads all of it once. Throws FilmUnfit for what no browser plays, or not in step, and
 * `unsupported_type` for what is no film at all.
 */
export async function probeFilm(path: string): Promise<FilmProbe> {
  const kind = await kindOf(path);
  if (kind === "mp4") await checkMp4(path);
  else if (kind !== "webm") throw new FilmUnfit("film_container", { kind: kind.toUpperCase() });
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) });
  try {
    const track = await readable(() => input.getPrimaryVideoTrack());
    if (!track) throw new FilmUnfit("film_no_picture");
    await checkCodecs(input, track);
    const { width, height } = await readable(() => sizeOf(track));
    const grid = gridOf(await readable(() => readPackets(track, most.seconds)));
    if (Math.abs(grid.firstPtsMs) > latestStart) throw new FilmUnfit("film_starts_late");
    return { ...grid, mime: kind === "webm" ? "video/webm" : "video/mp4", width, height };
  } finally {
    input.dispose();
  }
}

/** Frame rate and length of a file that is no film yet, as far as they can be told. */
export async function roughFacts(path: string): Promise<{ fps: number; seconds: number }> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) });
  try {
    const track = await input.getPrimaryVideoTrack();
    const stats = await track?.computePacketStats(500);
    return { fps: stats?.averagePacketRate ?? 25, seconds: (await input.computeDuration()) || 3_600 };
  } catch {
    return { fps: 25, seconds: 3_600 };
  } finally {
    input.dispose();
  }
}

async function kindOf(path: string): Promise<Sniffed> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(1_024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const kind = sniff(head.subarray(0, bytesRead));
    const sentence = notAFilm(kind);
    if (sentence) throw new AppError("unsupported_type", {}, sentence);
    return kind;
  } finally {
    await file.close();
  }
}

/** Which codec a container may bring; the others are for conversion. */
async function checkCodecs(input: Input, track: InputVideoTrack): Promise<void> {
  const format = (await input.getFormat()).name;
  const [picture, sound] = format === "WebM" ? ["vp9", ["opus", "vorbis"]] : ["avc", ["aac"]];
  if (format !== "WebM" && format !== "MP4") throw new FilmUnfit("film_container", { kind: format });
  const codec = await track.getCodec();
  if (codec !== picture) throw new FilmUnfit("film_codec", { codec: await nameOf(track) });
  const audio = await input.getPrimaryAudioTrack();
  const heard = audio && (await audio.getCodec());
  if (audio && !(heard && sound?.includes(heard)))
    throw new FilmUnfit("film_sound_codec", { codec: heard ? (names[heard] ?? heard.toUpperCase()) : "?" });
}

const names: Record<string, string> = {
  ...{ avc: "H.264", hevc: "HEVC (H.265)", vp8: "VP8", vp9: "VP9", av1: "AV1", mp3: "MP3", opus: "Opus", flac: "FLAC" },
  ...{ mp4v: "MPEG-4 Visual", prores: "ProRes", vorbis: "Vorbis", aac: "AAC", ac3: "AC-3", eac3: "E-AC-3" },
};

async function nameOf(track: InputVideoTrack): Promise<string> {
  const codec = await track.getCodec();
  const internal = await track.getInternalCodecId();
  return names[codec ?? String(internal)] ?? (typeof internal === "string" ? internal : "?");
}

async function sizeOf(track: InputVideoTrack): Promise<{ width: number; height: number }> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  if (!(width > 0 && height > 0)) throw new FilmUnfit("film_damaged");
  if (Math.max(width, height) > most.width || Math.min(width, height) > most.height)
    throw new FilmUnfit("film_too_large", { width, height });
  return { width: Math.round(width), height: Math.round(height) };
}

/** A file that looks like a film and cannot be read to its end is damaged. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof AppError ? error : new FilmUnfit("film_damaged");
  }
}
