import type { Site } from "./site";

export type Seen = Awaited<ReturnType<Site["seen"]>>;

/** How far apart (ms) two sites showed each frame that both showed, smallest first. A picture counts when it is first seen. */
export function skews(one: Seen, other: Seen): number[] {
  const first = firstSeen(other);
  const apart = [...firstSeen(one)].flatMap(([frame, truth]) => {
    const there = first.get(frame);
    return there === undefined ? [] : [Math.abs(truth - there)];
  });
  return apart.sort((a, b) => a - b);
}

export const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;

function firstSeen(seen: Seen): Map<number, number> {
  const first = new Map<number, number>();
  for (const { frame, truth } of seen) if (!first.has(frame)) first.set(frame, truth);
  return first;
}
