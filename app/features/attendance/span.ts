/** A stretch of time, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** The same time without overlaps, in order. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) joined.push({ ...span });
  }
  return joined;
}

/** What of them lies within `frame`. */
export const within = (spans: readonly Span[], frame: Span): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, frame.from), to: Math.min(span.to, frame.to) }))
    .filter((span) => span.to > span.from);

/** How long they are together, in milliseconds. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** The same in whole minutes. */
export const minutesOf = (spans: readonly Span[]): number => Math.round(lengthOf(spans) / 60_000);
