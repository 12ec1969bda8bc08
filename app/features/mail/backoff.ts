const minute = 60_000;
/** How long a message is tried (ms). */
export const triedFor = 3 * 24 * 60 * minute;
const steps = [1, 2, 5, 15, 30, 60, 120, 240, 360].map((minutes) => minutes * minute);

/** When to try again after the given number of failed attempts (ms since 1970); null when it is time to give up. */
export function nextAttempt(attempts: number, createdAt: number, now: number): number | null {
  const at = now + (steps[Math.min(Math.max(attempts, 1), steps.length) - 1] ?? 0);
  return at - createdAt > triedFor ? null : at;
}
