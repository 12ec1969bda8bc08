import { csvLines } from "../people/csv-lines";
import type { QuestionResult } from "./results";
import { letterOf } from "./round";

const head = [
  ["city", "name", "question", "question_text", "answer"],
  ["choice", "choice_text", "number", "unit", "unclear", "source", "answered_at"],
].flat();

/** One line an answer, as CSV. Times are UTC. */
export function resultsCsv(results: readonly QuestionResult[]): string {
  const lines = results.flatMap((question) =>
    question.answers.map((answer) => [
      ...[answer.city ?? "", answer.name, question.position, question.text, answer.text],
      answer.choice === null ? "" : letterOf(answer.choice),
      answer.choice === null ? "" : (question.options[answer.choice] ?? ""),
      ...[answer.number, question.unit, answer.unclear, answer.source, new Date(answer.at).toISOString()],
    ]),
  );
  return csvLines([head, ...lines]);
}
