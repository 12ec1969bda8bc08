const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** A laptop needs this long to seek and to show the count-down; more than the other looks like a fault (ms). */
const shortest = 1500;
const longest = 2500;

/** How far ahead a start is set, in milliseconds, so that those with the longest round trip hear of it in time. */
export function startLead(roundTripsMs: readonly number[]): number {
  return clamp(2 * Math.max(0, ...roundTripsMs) + 300, shortest, longest);
}

/** How far ahead the frame of a manual pause is picked, in milliseconds: everybody must hear of it before. */
export function pauseLead(leadMs: number): number {
  return clamp(leadMs - 700, 300, 1000);
}
