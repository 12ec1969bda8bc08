import type { Clock } from "../ports/clock";

/** Wall clock at boot plus monotonic time: a step of the host's clock cannot jump the film. */
export function systemClock(): Clock {
  const boot = Date.now() - performance.now();
  return { now: () => Math.round(boot + performance.now()) };
}
