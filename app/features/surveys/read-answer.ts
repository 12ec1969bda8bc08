import { readChoice } from "./read-choice";
import { readNumber } from "./read-number";
import type { Question, Reading } from "./round";

/** What an answer's words say to a question of that kind (SPEC C1–C4, N1–N3). */
export function readAnswer(question: Question, words: string): Reading {
  const text = words.trim();
  if (question.kind === "choice") return { text, number: null, ...readChoice(question.options, text) };
  if (question.kind === "number") return { text, choice: null, ...readNumber(question, text) };
  return { text, choice: null, number: null, unclear: "" };
}
