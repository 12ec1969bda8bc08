import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs ffmpeg as a film's maker would. */
export async function ffmpeg(...args: string[]): Promise<void> {
  await execute("ffmpeg", ["-y", "-hide_banner", "-loglevel", "error", ...args], { maxBuffer: 1 << 24 });
}

export interface Wish {
  /** Frames a second, as ffmpeg writes it. */
  rate?: string;
  seconds?: number;
  size?: string;
  /** What comes after the source: codecs and the like. */
  output?: string[];
  sound?: boolean;
}

/** Makes a film of moving shapes at `path`. */
export async function makeFilm(path: string, wish: Wish = {}): Promise<string> {
  const { rate = "25", seconds = 2, size = "320x180", output = [], sound = true } = wish;
  await ffmpeg(
    ...["-f", "lavfi", "-i", `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`],
    ...(sound ? ["-f", "lavfi", "-i", `sine=duration=${seconds}`, "-shortest"] : []),
    ...["-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast"],
    ...(sound ? ["-c:a", "aac"] : []),
    ...["-movflags", "+faststart", ...output, path],
  );
  return path;
}
