import type { FilmFacts } from "./facts";

type Rate = Pick<FilmFacts, "fpsNum" | "fpsDen">;

const two = (value: number) => String(value).padStart(2, "0");

/** The first frame that begins at or after this second of the film. */
const frameOfSecond = (rate: Rate, second: number) => Math.ceil((second * rate.fpsNum) / rate.fpsDen);

/**
 * A frame as people write it: minutes and seconds, then its number within that second. Frame 2511 at 25 a second is
 * `1:40+11`; from an hour on `1:01:40+11`. Seconds are real ones at every rate, also at 29.97.
 */
export function formatTimecode(rate: Rate, frame: number): string {
  const second = Math.floor((frame * rate.fpsDen) / rate.fpsNum);
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${clock}:${two(second % 60)}+${two(frame - frameOfSecond(rate, second))}`;
}

/** `1:40+11`, `1:40`, `1:02:40+11`, `1:40.44` (the nearest frame) or `#2511`. Null when it is none of these. */
export function parseTimecode(rate: Rate, text: string): number | null {
  const number = /^#\s?(\d{1,7})$/.exec(text.trim());
  if (number) return Number(number[1]);
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2})(?:\+(\d{1,2})|[.,](\d{1,3}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, hours, minutes = "0", seconds = "0", frames, decimals] = parts;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  const second = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (decimals) return Math.round(((second + Number(`0.${decimals}`)) * rate.fpsNum) / rate.fpsDen);
  const frame = frameOfSecond(rate, second) + Number(frames ?? 0);
  return frame < frameOfSecond(rate, second + 1) ? frame : null;
}

/** When a frame begins, in whole milliseconds from the film's start. */
export const msOfFrame = (rate: Rate, frame: number): number => Math.round((frame * rate.fpsDen * 1000) / rate.fpsNum);
