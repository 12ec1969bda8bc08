/** How long before its start a session opens for joining, and how long after its end it closes (ms). */
export const opensBeforeMs = 30 * 60_000;
export const closesAfterMs = 60 * 60_000;

export interface SessionTimes {
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  /** May be joined at any time, whatever the date (the demo's film session). */
  alwaysOpen: boolean;
}

/** before: not open yet · open: may be joined · after: over. */
export function sessionMoment(times: SessionTimes, now: number): "before" | "open" | "after" {
  if (times.alwaysOpen) return "open";
  if (now < times.startsAt - opensBeforeMs) return "before";
  return now <= times.endsAt + closesAfterMs ? "open" : "after";
}
