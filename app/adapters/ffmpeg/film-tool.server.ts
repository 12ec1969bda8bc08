import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { FilmTool, Rate } from "../../ports/film-tool";
import { runFfmpeg } from "./run.server";

const execute = promisify(execFile);

/** A film of this length (s) may take this long (ms): a slow machine makes about a tenth of what is shown in the same time. */
const patience = (seconds: number) => 120_000 + seconds * 20_000;
const rateOf = ({ num, den }: Rate) => `${num}/${den}`;
const mp4 = ["-map_metadata", "-1", "-sn", "-dn", "-movflags", "+faststart", "-f", "mp4"];

/** ffmpeg by its name or path. `off`: none is used, though one may be there. */
export function ffmpegFilmTool(binary: string): FilmTool {
  let present: Promise<boolean> | null = null;
  return {
    present() {
      present ??= binary === "off" ? Promise.resolve(false) : encodes(binary);
      return present;
    },
    convert(source, target, { rate, seconds, keyFrames }, run) {
      const at = keyFrames.map((frame) => ((frame * rate.den) / rate.num).toFixed(6));
      const filters = [
        "yadif=deint=interlaced",
        "scale=w='min(1920,iw*sar)':h='min(1080,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2",
        "setsar=1",
        `fps=${rateOf(rate)}:start_time=0`,
        "format=yuv420p",
      ];
      const gop = String(Math.floor((2 * rate.num) / rate.den));
      const output = [
        ...["-map", "0:v:0", "-map", "0:a:0?", "-vf", filters.join(",")],
        ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "21", "-profile:v", "high", "-g", gop, "-flags", "+cgop"],
        ...(at.length ? ["-force_key_frames", at.join(",")] : []),
        ...["-c:a", "aac", "-b:a", "160k", "-ac", "2", "-ar", "48000", "-af", "aresample=async=1:first_pts=0"],
        ...["-max_muxing_queue_size", "4096", ...mp4, target],
      ];
      return runFfmpeg(binary, { source, output, seconds, patienceMs: patience(seconds) }, run);
    },
    remux(source, target, run) {
      const output = ["-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", ...mp4, target];
      return runFfmpeg(binary, { source, output, seconds: 1, patienceMs: 600_000 }, run);
    },
    shrink(source, target, { rate, frames }, run) {
      const seconds = (frames * rate.den) / rate.num;
      const gop = String(Math.floor((2 * rate.num) / rate.den));
      const output = [
        ...["-map", "0:v:0", "-map", "0:a:0?", "-fps_mode", "passthrough", "-copyts"],
        ...["-vf", "scale=w=-2:h='min(360,ih)',format=yuv420p"],
        ...["-c:v", "libx264", "-preset", "veryfast", "-b:v", "340k", "-maxrate", "380k", "-bufsize", "380k"],
        ...["-profile:v", "main", "-g", gop, "-flags", "+cgop"],
        ...["-c:a", "aac", "-b:a", "64k", "-ac", "2", ...mp4, target],
      ];
      return runFfmpeg(binary, { source, output, seconds, patienceMs: patience(seconds) }, run);
    },
    stills(source, folder, { rate, frames }, run) {
      const seconds = (frames * rate.den) / rate.num;
      const second = (n: string) => `floor((${n})*${rate.den}/${rate.num})`;
      const filters = [`select='eq(n,0)+gt(${second("n")},${second("n-1")})'`, "scale=w='min(640,iw)':h=-2"];
      const output = [
        ...["-map", "0:v:0", "-fps_mode", "passthrough", "-vf", filters.join(","), "-q:v", "5"],
        ...["-start_number", "0", "-f", "image2", `${folder}/%d.jpg`],
      ];
      return runFfmpeg(binary, { source, output, seconds, patienceMs: patience(seconds) }, run);
    },
    poster(source, target, second, run) {
      const output = [
        ...[
          "-ss",
          second.toFixed(3),
          "-map",
          "0:v:0",
          "-frames:v",
          "1",
          "-vf",
          "scale=w='min(1280,iw)':h=-2",
          "-q:v",
          "3",
        ],
        ...["-f", "image2", "-update", "1", target],
      ];
      return runFfmpeg(binary, { source, output, seconds: second, patienceMs: patience(second) }, run);
    },
  };
}

/** Whether there is an ffmpeg and it writes what browsers show. */
async function encodes(binary: string): Promise<boolean> {
  try {
    const { stdout } = await execute(binary, ["-hide_banner", "-encoders"], { timeout: 10_000 });
    return /\blibx264\b/.test(stdout) && /\baac\b/.test(stdout);
  } catch {
    return false;
  }
}
