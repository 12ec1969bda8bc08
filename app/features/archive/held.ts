import type { Happening } from "../attendance/seats";
import type { Span } from "../attendance/span";
import type { SessionTimes } from "../programme/session-times";

/** When the first item of the run sheet began and when the run sheet was finished, by the journal (ms since 1970). */
export function runOf(happenings: readonly Happening[]): { began: number | null; finished: number | null } {
  const first = (type: string) => happenings.find((happening) => happening.type === type)?.at ?? null;
  return { began: first("runsheet.started"), finished: first("runsheet.finished") };
}

/**
 * From when to when a session really was: as its run sheet was worked through, else as it was planned. Null when nobody can say:
 * one that is always open has no date of its own until somebody begins it.
 */
export function realSpan(times: SessionTimes, { began, finished }: ReturnType<typeof runOf>): Span | null {
  const { startsAt, endsAt, alwaysOpen } = times;
  const from = began ?? (alwaysOpen ? null : startsAt);
  if (from === null) return null;
  const planned = alwaysOpen ? from + endsAt - startsAt : endsAt;
  const to = finished ?? planned;
  return to > from ? { from, to } : null;
}

/**
 * The length (ms) that attendance is measured by: the planned one, or the real one where that was shorter. Who stays to the planned end
 * of a session that runs over misses nothing they had promised; who stays to the end of a short one was there for all of it.
 */
export const measuredLength = ({ startsAt, endsAt }: SessionTimes, real: Span): number =>
  Math.min(endsAt - startsAt, real.to - real.from);
