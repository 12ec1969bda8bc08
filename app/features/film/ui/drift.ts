/** What is known of how far this browser is ahead (+) or behind (−), and the rate it plays at to mend it. */
export interface Drift {
  errorsMs: readonly number[];
  rate: number;
}

export const noDrift: Drift = { errorsMs: [], rate: 1 };

/** Pictures looked at before deciding: single ones are shown late or early by a whole refresh of the screen. */
const pictures = 9;
/** Smaller errors are left alone: nobody sees them, and each change of the rate costs the browser something. */
const enterMs = 15;
const leaveMs = 6;
/** Part of the error mended per second. More did not help when tried, and changed the rate three times as often. */
const gain = 0.5;
/** Faster or slower than this can be heard. */
const most = 0.06;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The drift after one more picture that was shown `errorMs` too early (+) or too late (−). */
export function addError(drift: Drift, errorMs: number): Drift {
  const errorsMs = [...drift.errorsMs, errorMs];
  if (errorsMs.length < pictures) return { ...drift, errorsMs };
  const middle = median(errorsMs);
  const mending = drift.rate !== 1;
  if (Math.abs(middle) <= (mending ? leaveMs : enterMs)) return { errorsMs: [], rate: 1 };
  const correction = Math.max(-most, Math.min(most, (gain * middle) / 1000));
  return { errorsMs: [], rate: Math.round((1 - correction) * 1000) / 1000 };
}
