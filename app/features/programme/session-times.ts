/** How long before its start a session opens (ms): for the crew earlier, who prepare the room. */
const opensBeforeMs = { crew: 60 * 60_000, others: 30 * 60_000 };
/** How long after its end it closes (ms). */
export const closesAfterMs = 60 * 60_000;

export interface SessionTimes {
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  /** May be joined at any time, whatever the date (the demo's film session). */
  alwaysOpen: boolean;
  /** It was called off. */
  off: boolean;
}

/** When the doors open for the crew or for everybody else (ms since 1970). */
export const opensAt = (startsAt: number, crew: boolean): number =>
  startsAt - (crew ? opensBeforeMs.crew : opensBeforeMs.others);

/** before: not open yet · open: may be joined · after: over · off: called off. What it is for the crew or for everybody else. */
export function sessionMoment(times: SessionTimes, now: number, crew: boolean): "before" | "open" | "after" | "off" {
  if (times.off) return "off";
  if (times.alwaysOpen) return "open";
  if (now < opensAt(times.startsAt, crew)) return "before";
  return now <= times.endsAt + closesAfterMs ? "open" : "after";
}
