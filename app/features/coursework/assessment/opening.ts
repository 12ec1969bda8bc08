import type { Phase } from "./features";

interface SessionEnds {
  startsAt: number;
  endsAt: number;
}

/** When each time of scoring opens and closes (ms); null: no limit on that side. */
export type Opening = Record<Phase, { from: number | null; until: number | null }>;

/**
 * "Before" is open until the first session ends, "after" from the start of the last one or from the day the organiser has set.
 * @param sessions in their order; without any, both are open
 */
export function openingOf(sessions: readonly SessionEnds[], afterAt: number | null): Opening {
  return {
    before: { from: null, until: sessions[0]?.endsAt ?? null },
    after: { from: afterAt ?? sessions.at(-1)?.startsAt ?? null, until: null },
  };
}

export const isOpen = (opening: Opening, phase: Phase, now: number): boolean =>
  now >= (opening[phase].from ?? Number.NEGATIVE_INFINITY) && now < (opening[phase].until ?? Number.POSITIVE_INFINITY);

/** What is asked of people now: "after" goes before "before" where an organiser opens both. */
export const openPhase = (opening: Opening, now: number): Phase | null =>
  (["after", "before"] as const).find((phase) => isOpen(opening, phase, now)) ?? null;
