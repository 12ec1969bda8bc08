const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** How far ahead a start is set, in milliseconds: the slowest site must hear of it in time and show the 3-2-1. */
export function leadFor(worstRoundTripMs: number): number {
  return clamp(2 * worstRoundTripMs + 300, 1000, 2500);
}

/** How far ahead the frame of a manual pause is picked, in milliseconds: everybody must hear of it before. */
export function pauseLead(leadMs: number): number {
  return clamp(leadMs - 700, 300, 1000);
}
