const FIRST_MS = 500;
const LONGEST_MS = 10_000;

/**
 * How long to wait (ms) before the media server is started again: not at all the first time, then 0.5 s, doubling to
 * 10 s, each between half and the whole of that. `failures` counts the ends in a row, this one included; `random` is in 0…1.
 */
export function restartDelay(failures: number, random: number): number {
  if (failures <= 1) return 0;
  const whole = Math.min(FIRST_MS * 2 ** (failures - 2), LONGEST_MS);
  return Math.round(whole * (0.5 + random / 2));
}
