/** What is known of how far this browser is ahead (+) or behind (−), and the rate it plays at to mend it. */
export interface Drift {
  errorsMs: readonly number[];
  rate: number;
  /** How often the rate has been decided since the start. */
  decisions: number;
}

export const noDrift: Drift = { errorsMs: [], rate: 1, decisions: 0 };

/** Pictures looked at before deciding: single ones are shown late or early by a whole refresh of the screen. */
const pictures = 9;
/** After a start the error is larger than later chance: the first decisions are made sooner, and mend more of it. */
const first = { decisions: 3, pictures: 5, gain: 1.5 };
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
  const begins = drift.decisions < first.decisions;
  if (errorsMs.length < (begins ? first.pictures : pictures)) return { ...drift, errorsMs };
  const middle = median(errorsMs);
  const mending = drift.rate !== 1;
  const decided = { errorsMs: [], decisions: drift.decisions + 1 };
  if (Math.abs(middle) <= (mending ? leaveMs : enterMs)) return { ...decided, rate: 1 };
  const correction = ((begins ? first.gain : gain) * middle) / 1000;
  return { ...decided, rate: Math.round((1 - Math.max(-most, Math.min(most, correction))) * 1000) / 1000 };
}
