/** One caption with its time (seconds of the film). */
export interface Line {
  start: number;
  text: string;
}

/** The line that was begun last at `seconds`; -1 before the first. */
export function lineAt(lines: readonly Line[], seconds: number): number {
  return lines.findLastIndex(({ start }) => start <= seconds);
}

/** Where `words` stand in a text, without regard to case; empty: nowhere. */
export function hits(text: string, words: string): number[] {
  const wanted = words.trim().toLocaleLowerCase();
  const found: number[] = [];
  if (wanted === "") return found;
  const low = text.toLocaleLowerCase();
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
