import { pointsAtAnswers, withoutClosing, withoutGreeting } from "./courtesies";
import { numbered } from "./number-marks";
import type { OwnLines } from "./own-lines";
import { plainWords } from "./plain-words";
import { readAnswer } from "./read-answer";
import type { Question, Unclear } from "./round";

interface Piece {
  position: number;
  text: string;
  unclear: Unclear;
}

/**
 * Answers written between the quoted questions (SPEC Q3, Q4); null when there are none. `free` is the person's text above
 * and below our questions, to be looked through for numbers.
 */
export function inline(own: OwnLines, questions: readonly Question[]): { pieces: Piece[]; free: string[][] } | null {
  const order = own.questions.filter((position, i) => own.questions.indexOf(position) === i);
  const linesAt = (below: number | "tail") =>
    own.stretches.filter((stretch) => stretch.below === below).flatMap(({ lines }) => lines);
  const under = order.map((position) => withoutClosing(linesAt(position)).join("\n").trim());
  const filled = under.filter((text) => plainWords(text) !== "").length;
  if (filled === 0) return null;
  const last = order.at(-1) ?? 0;
  const onlyLast = filled === 1 && plainWords(under.at(-1) ?? "") !== "" && questions.length > 1 && order.length > 1;
  if (onlyLast && own.behind.length === 0 && isAllOfThem(linesAt(last), questions)) return null;

  const top = withoutGreeting(linesAt(0)).filter((line) => !pointsAtAnswers(line));
  const above = [withoutClosing(top).join("\n").trim(), ...under.slice(0, -1)];
  const tail = linesAt("tail");
  const nothingLast = plainWords(under.at(-1) ?? "") === "" && plainWords(withoutClosing(tail).join(" ")) === "";
  if (plainWords(above[0] ?? "") !== "" && nothingLast && !numbered(top, questions)) {
    const [fitAbove, fitBelow] = [clear(order, above, questions), clear(order, under, questions)];
    const full = above.every((text) => plainWords(text) !== "");
    if (fitAbove > fitBelow || (full && fitAbove === fitBelow)) return { pieces: pieces(order, above), free: [] };
    const unclear = fitAbove === fitBelow ? "above-or-below" : "";
    return { pieces: pieces(order, under, unclear), free: [top, tail] };
  }
  return { pieces: pieces(order, under), free: [top, tail] };
}

/** A list of answers below the whole quoted mail, not one answer to its last question. */
function isAllOfThem(lines: string[], questions: readonly Question[]): boolean {
  const rows = numbered(lines, questions)?.answers ?? [];
  const parts = [lines, lines.join("\n").split(/\n\s*\n+/)].map((some) =>
    some.filter((part) => plainWords(part) !== ""),
  );
  return rows.length > 1 || (rows.length === 0 && parts.some(({ length }) => length >= questions.length));
}

/** How many number and choice questions read clearly when these texts answer the questions in that order. */
function clear(order: number[], texts: string[], questions: readonly Question[]): number {
  return order.filter((position, i) => {
    const question = questions[position - 1];
    const text = texts[i] ?? "";
    if (!question || question.kind === "open" || plainWords(text) === "") return false;
    return readAnswer(question, withoutOwnNumber(text, position)).unclear === "";
  }).length;
}

function pieces(order: number[], texts: string[], unclear: Unclear = ""): Piece[] {
  return order.flatMap((position, i) => {
    const text = withoutOwnNumber(texts[i] ?? "", position);
    return plainWords(text) === "" ? [] : [{ position, text, unclear }];
  });
}

/** "2. yes" below question 2 says "yes". */
function withoutOwnNumber(text: string, position: number): string {
  const own = new RegExp(`^\\s*${position}\\s*[.):](?!\\d)\\s*(?=\\S)`).exec(text);
  return own ? text.slice(own[0].length) : text;
}
