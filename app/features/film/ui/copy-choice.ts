import type { FilmExtras } from "../facts";

/** Which file is played: the film's own, or the small copy for weak lines. Both have the same frames. */
export type Copy = "own" | "small";

/** What a browser knows of its line. */
export interface Line {
  /** What it brought when it was last measured (kbit/s); null before. */
  kbps: number | null;
  /** The segment before had to wait for data. */
  stalled: boolean;
}

/** A line is too weak for a file below this many times its bit rate, and strong enough to go back from this many times on. */
const weak = 1.2;
const strong = 2.5;

/**
 * The file for the next segment. Between too weak and strong enough it stays with the one it has, so that a line that wavers does
 * not change it at every hold (rule B11).
 */
export function chooseCopy(now: Copy, { kbps, copies }: FilmExtras, line: Line): Copy {
  if (!copies.small || copies.small.kbps >= kbps) return "own";
  if (line.stalled) return "small";
  if (line.kbps === null) return now;
  if (line.kbps < weak * kbps) return "small";
  return line.kbps >= strong * kbps ? "own" : now;
}

/** The bit rate of the file that is played (kbit/s). */
export const kbpsOf = (copy: Copy, { kbps, copies }: FilmExtras): number =>
  copy === "small" ? (copies.small?.kbps ?? kbps) : kbps;
