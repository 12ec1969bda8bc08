import { FilmUnfit } from "./film-unfit";

/** Frame rates we take, as the rationals their films keep. */
export const rates = [
  { num: 24, den: 1 },
  { num: 24_000, den: 1_001 },
  { num: 25, den: 1 },
  { num: 30, den: 1 },
  { num: 30_000, den: 1_001 },
] as const;
export type Rate = (typeof rates)[number];

/** A frame may stand this much beside its place in the grid (share of a frame): containers round times. Further off, a hold would show another one. */
const tolerance = 0.2;
const decimals = (fps: number) => Number(fps.toFixed(2));

export interface FrameGrid {
  fpsNum: number;
  fpsDen: number;
  frames: number;
  /** When the file shows its frame 0 (ms of the file's own time). */
  firstPtsMs: number;
}

/** The rate to which a film of about `fps` frames a second is converted. Twice a rate becomes that rate: every second frame. */
export function nearestRate(fps: number): Rate {
  const targets: readonly Rate[] = rates.filter(({ num, den }) => !(num === 24_000 && den === 1_001));
  const halved = fps > 31 ? fps / Math.round(fps / 27.5) : fps;
  const off = ({ num, den }: Rate) => Math.abs(num / den - halved);
  return [...targets].sort((a, b) => off(a) - off(b))[0] ?? rates[2];
}

/** Frame rate, count and first time (ms) of sorted frame times (s). Throws FilmUnfit when they lie on no grid of ours. */
export function gridOf(times: number[]): FrameGrid {
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || times.length < 2) throw new FilmUnfit("film_no_picture");
  const mean = (times.length - 1) / (last - first);
  if (!Number.isFinite(mean)) throw new FilmUnfit("film_times");
  const target = nearestRate(mean);
  const to = { to: target.den === 1 ? target.num : `${target.num}/${target.den}` };
  const even = (fps: number) => times.every((time, frame) => Math.abs((time - first) * fps - frame) <= tolerance);
  const rate = rates.find(({ num, den }) => Math.abs(mean / (num / den) - 1) < 0.0005 && even(num / den));
  if (rate) return { fpsNum: rate.num, fpsDen: rate.den, frames: times.length, firstPtsMs: first * 1000 };
  throw even(mean) ? new FilmUnfit("film_rate", { fps: decimals(mean), ...to }) : new FilmUnfit("film_uneven", to);
}
