import { pointsAtAnswers, withoutClosing, withoutCourtesies, withoutGreeting } from "./courtesies";
import { inline } from "./inline";
import { numbered } from "./number-marks";
import { ownLines } from "./own-lines";
import { plainWords } from "./plain-words";
import { readAnswer } from "./read-answer";
import type { Question, Reading, Unclear } from "./round";

/** Longer mails are cut here (characters). */
const longest = 200_000;

export interface Reply {
  /** All words of the mail. */
  whole: string;
  /** What the trimmer left of it; may be empty. */
  reply: string;
  /** The texts we sent to this person in this round. */
  sent: readonly string[];
}

export interface Split {
  answers: (Reading & { position: number })[];
  /** Words that belong to no question. */
  leftovers: string[];
}

interface Piece {
  position: number;
  text: string;
  unclear: Unclear;
}

/** Splits a reply by question (SPEC S1–Q10) and reads each answer. What is unclear is marked; what has no place is left over. */
export function splitReply(questions: readonly Question[], { whole, reply, sent }: Reply): Split {
  const own = ownLines(whole.slice(0, longest), reply.slice(0, longest), sent, questions);
  const pieces: Piece[] = own.behind.map(({ question, text }) => ({ position: question, text, unclear: "" }));
  const between = inline(own, questions);
  const free = between ? between.free : own.stretches.map(({ lines }) => lines);
  pieces.push(...(between?.pieces ?? []));
  const leftovers: string[] = [];
  for (const [at, lines] of free.entries()) {
    const text = (at === 0 ? withoutGreeting(lines) : lines).filter((line) => !(between && pointsAtAnswers(line)));
    const found = freeText(
      at === free.length - 1 || between ? withoutClosing(text) : text,
      questions,
      between !== null,
    );
    pieces.push(...found.pieces);
    if (plainWords(found.left) !== "") leftovers.push(found.left);
  }
  return { answers: together(pieces, questions), leftovers };
}

/** Answers in a text that stands on its own, above or below the questions (SPEC Q5–Q8). */
function freeText(
  lines: string[],
  questions: readonly Question[],
  answeredBetween: boolean,
): { pieces: Piece[]; left: string } {
  const rows = numbered(lines, questions);
  if (rows) {
    const pieces = rows.answers.map(({ position, text, again, range }): Piece => {
      const words = withoutClosing(text.split("\n")).join("\n").trim();
      return { position, text: words, unclear: range ? "number-or-answer" : again ? "twice" : "" };
    });
    return { pieces, left: withoutCourtesies(rows.before).join("\n").trim() };
  }
  const left = lines.join("\n").trim();
  const [only] = questions;
  if (answeredBetween || left === "" || !only) return { pieces: [], left };
  if (questions.length === 1) return { pieces: [{ position: only.position, text: left, unclear: "" }], left: "" };
  const ordered = [left.split(/\n+/), left.split(/\n\s*\n+/)].find((parts) => fits(parts, questions));
  const pieces = (ordered ?? []).map((text, i): Piece => ({ position: i + 1, text: text.trim(), unclear: "by-order" }));
  return { pieces, left: ordered ? "" : left };
}

function fits(parts: string[], questions: readonly Question[]): boolean {
  if (parts.length !== questions.length) return false;
  return questions.every((question, i) => readAnswer(question, parts[i] ?? "").unclear === "");
}

/** One answer per question; two different ones are kept together and marked (SPEC Q9). */
function together(pieces: Piece[], questions: readonly Question[]): Split["answers"] {
  return questions.flatMap((question) => {
    const said = pieces.filter(({ position, text }) => position === question.position && plainWords(text) !== "");
    const different = said.filter(
      ({ text }, i) => said.findIndex((other) => plainWords(other.text) === plainWords(text)) === i,
    );
    const [first] = different;
    if (!first) return [];
    const unclear = different.length > 1 ? "twice" : first.unclear;
    const reading = readAnswer(question, different.map(({ text }) => text).join("\n"));
    const doubtful = unclear === "twice" || unclear === "number-or-answer";
    return [
      {
        position: question.position,
        text: reading.text,
        choice: doubtful ? null : reading.choice,
        number: doubtful ? null : reading.number,
        unclear: unclear || reading.unclear,
      },
    ];
  });
}
