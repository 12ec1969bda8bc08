/**
 * Lines that stand for what an HTML mail's markup says; the reader writes them between the lines of the text. Private-use
 * signs, which are taken out of everything that comes from outside.
 */
export const marks = {
  /** The original begins below and is not marked line by line. */
  original: "\ue000original",
  /** The introduction of an original, up to `end`. */
  intro: "\ue000intro",
  /** A signature, up to `end`. */
  signature: "\ue000signature",
  end: "\ue000end",
} as const;

export type Hint = "original" | "intro" | "signature";

/** Takes the marks out of the lines: what is said of each line that stays. */
export function takeMarks(marked: readonly string[]): { lines: string[]; hints: (Hint | undefined)[] } {
  const lines: string[] = [];
  const hints: (Hint | undefined)[] = [];
  let inside: Hint | undefined;
  let original = false;
  for (const line of marked) {
    const mark = line.startsWith("\ue000") ? line.trimEnd() : "";
    if (mark === marks.original) original = true;
    else if (mark === marks.intro) inside = "intro";
    else if (mark === marks.signature) inside = "signature";
    else if (mark === marks.end) inside = undefined;
    else {
      lines.push(line);
      hints.push(original ? "original" : inside);
      original = false;
    }
  }
  return { lines, hints };
}
