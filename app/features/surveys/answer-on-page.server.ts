import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import type { SurveyDeps } from "./deps.server";
import { plainWords } from "./plain-words";
import { readAnswer } from "./read-answer";
import type { Question, Reading } from "./round";
import { findRound, insertAnswer } from "./store.server";
import { current } from "./take-answers.server";
import { longestAnswer } from "./wire";

/**
 * Keeps what a participant wrote on the page (`q1`, `q2` …; a choice by its option's number from 0). Only what changed is
 * written. Throws `invalid` for an answer that does not fit its question, `conflict` when the round is not open.
 */
export async function answerOnPage(
  deps: SurveyDeps,
  actor: { membershipId: string },
  roundId: string,
  form: Record<string, string>,
): Promise<void> {
  const { membershipId } = actor;
  await deps.db.transaction(async (tx) => {
    const round = await findRound(tx, roundId);
    if (!round) throw new AppError("not_found");
    if (round.state !== "open") throw new AppError("conflict", {}, "survey_closed");
    const before = await current(tx, round, membershipId);
    const said = round.questions.flatMap((question) => {
      const text = cleanText(form[`q${question.position}`] ?? "").trim();
      const known = before.get(question.position);
      if (text.length > longestAnswer) throw new AppError("invalid", { position: question.position }, "survey_long");
      if (plainWords(text) === "" || text === written(question, known)) return [];
      return [{ question, reading: read(question, text) }];
    });
    if (said.length === 0 && before.size === 0) throw new AppError("invalid", {}, "survey_no_answer");
    for (const { question, reading } of said) {
      const answer = { roundId, questionId: question.id, membershipId, ...reading };
      await insertAnswer(tx, { ...answer, source: "page", inboundId: null }, deps.clock.now());
    }
  });
}

/** What the form's field shows of an answer. */
export function written(question: Question, answer: Reading | undefined): string {
  if (!answer) return "";
  if (question.kind === "choice") return answer.choice === null ? "" : String(answer.choice);
  return question.kind === "number" && answer.number !== null ? String(answer.number) : answer.text;
}

function read(question: Question, text: string): Reading {
  if (question.kind === "choice") {
    const choice = Number(text);
    const option = question.options[choice];
    if (option === undefined) throw new AppError("invalid", { position: question.position }, "survey_option");
    return { text: option, choice, number: null, unclear: "" };
  }
  const reading = readAnswer(question, text);
  if (reading.unclear) throw new AppError("invalid", { position: question.position }, "survey_number");
  return reading;
}
