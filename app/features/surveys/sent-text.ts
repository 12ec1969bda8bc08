import { plainWords } from "./plain-words";
import type { Question } from "./round";

/** A text that we sent, ready to be recognised in a reply. */
export interface SentText {
  /** Its lines in plain words, and how often each stands in it. */
  lines: Map<string, number>;
  /** All of it in plain words. */
  all: string;
  /** Lines below the last question's block. */
  tail: Set<string>;
}

/** Takes a sent text apart; a question's block ends with the first empty line. */
export function sentText(text: string, questions: readonly Question[]): SentText {
  const lines = text.split("\n").map(plainWords);
  const counts = new Map<string, number>();
  for (const line of lines) if (line) counts.set(line, (counts.get(line) ?? 0) + 1);
  const last = questions.at(-1);
  const from = last ? lines.lastIndexOf(`${last.position} ${plainWords(last.text)}`) : -1;
  const end = from === -1 ? -1 : lines.indexOf("", from);
  return {
    lines: counts,
    all: plainWords(text),
    tail: new Set(end === -1 ? [] : lines.slice(end).filter((line) => line.length >= 4)),
  };
}
