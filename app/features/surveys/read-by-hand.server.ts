import { AppError } from "../../errors";
import type { SurveyDeps } from "./deps.server";
import { readAnswer } from "./read-answer";
import type { Question, Reading } from "./round";
import { findLeftover, findRound, insertAnswer, settleLeftover } from "./store.server";
import { current } from "./take-answers.server";

/** Gives words that had no place to a question, or sets them aside. Added to what the person had answered to it. */
export async function placeLeftover(
  deps: SurveyDeps,
  roundId: string,
  leftoverId: string,
  position: number | null,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const [round, leftover] = [await findRound(tx, roundId), await findLeftover(tx, roundId, leftoverId)];
    const question = position === null ? null : round?.questions[position - 1];
    if (!round || !leftover || question === undefined) throw new AppError("not_found");
    if (!(await settleLeftover(tx, leftoverId, question ? "assigned" : "discarded"))) throw new AppError("conflict");
    if (!question) return;
    const { membershipId } = leftover;
    const before = (await current(tx, round, membershipId)).get(question.position);
    const text = before ? `${before.text}\n${leftover.text}` : leftover.text;
    const again = readAnswer(question, text);
    const reading = before && !before.unclear ? { ...before, text } : again;
    await write(deps, tx, { roundId, questionId: question.id, membershipId }, reading);
  });
}

/** Reads an unclear answer by hand: `value` is an option from 0 or a number; empty takes the words as they are. */
export async function readByHand(
  deps: SurveyDeps,
  roundId: string,
  about: { position: number; membershipId: string; value: string },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const round = await findRound(tx, roundId);
    const question = round?.questions[about.position - 1];
    const before = round && (await current(tx, round, about.membershipId)).get(about.position);
    if (!question || !before) throw new AppError("not_found");
    const reading = {
      text: before.text,
      choice: null,
      number: null,
      unclear: "",
      ...value(question, about.value),
    } as const;
    await write(deps, tx, { roundId, questionId: question.id, membershipId: about.membershipId }, reading);
  });
}

function value(question: Question, text: string): Partial<Reading> {
  const number = Number(text.trim().replace(",", "."));
  if (question.kind === "open") return {};
  if (text.trim() === "" || !Number.isFinite(number)) throw new AppError("invalid", {}, "survey_number");
  if (question.kind === "number") return { number };
  if (question.options[number] === undefined) throw new AppError("invalid", {}, "survey_option");
  return { choice: number };
}

type Tx = Parameters<typeof insertAnswer>[0];
interface About {
  roundId: string;
  questionId: string;
  membershipId: string;
}

function write(deps: SurveyDeps, tx: Tx, about: About, { text, choice, number, unclear }: Reading): Promise<void> {
  const reading = { text, choice, number, unclear };
  return insertAnswer(tx, { ...about, ...reading, source: "crew", inboundId: null }, deps.clock.now());
}
