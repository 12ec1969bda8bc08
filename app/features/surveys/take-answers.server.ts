import type { Tx } from "../../db.server";
import type { Person } from "../mail/people.server";
import { textsSent } from "../mail/sent-texts.server";
import type { SurveyDeps } from "./deps.server";
import { understoodLetter } from "./letters";
import { causesOf, post } from "./post.server";
import type { Reading } from "./round";
import { splitReply } from "./split-reply";
import { insertAnswer, insertLeftover, listAnswers, type RoundRow } from "./store.server";

export interface TakenReply {
  id: string;
  inboundId: string;
  text: string;
  whole: string;
  at: number;
}

/**
 * Splits a reply, keeps its answers and what has no place, and tells the person how it was understood: once for each
 * reply that changes something, and at most once a day when words were left over and nothing else (robots answer too).
 */
export async function takeAnswers(
  deps: SurveyDeps,
  tx: Tx,
  round: RoundRow,
  from: Person,
  reply: TakenReply,
): Promise<{ leftovers: number }> {
  const { membershipId } = from.standing;
  const sent = await textsSent(tx, causesOf(round.id), from.accountId);
  const split = splitReply(round.questions, { whole: reply.whole, reply: reply.text, sent });
  const before = await current(tx, round, membershipId);
  let news = 0;
  for (const { position, ...reading } of split.answers) {
    const question = round.questions[position - 1];
    if (!question || same(before.get(position), reading)) continue;
    news++;
    const answer = { roundId: round.id, questionId: question.id, membershipId, ...reading };
    await insertAnswer(tx, { ...answer, source: "mail", inboundId: reply.inboundId }, reply.at);
  }
  for (const text of split.leftovers) {
    await insertLeftover(tx, { roundId: round.id, replyId: reply.id, membershipId, text }, reply.at);
  }
  if (news + split.leftovers.length > 0) {
    const answers = await current(tx, round, membershipId);
    const what = news > 0 ? reply.inboundId : new Date(reply.at).toISOString().slice(0, 10);
    await post(deps, tx, round, from, `understood:${what}`, (asked, t) =>
      understoodLetter(asked, answers, split.leftovers, t),
    );
  }
  return { leftovers: split.leftovers.length };
}

/** What counts now, by the questions' numbers. */
export async function current(tx: Tx, round: RoundRow, membershipId: string): Promise<Map<number, Reading>> {
  const positions = new Map(round.questions.map(({ id, position }) => [id, position]));
  const rows = await listAnswers(tx, round.id, membershipId);
  return new Map(rows.map((row) => [positions.get(row.questionId) ?? 0, row]));
}

const same = (a: Reading | undefined, b: Reading) =>
  a !== undefined && a.text === b.text && a.choice === b.choice && a.number === b.number && a.unclear === b.unclear;
