import type { Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { IncomingSurvey, MailDesk, Outcome } from "../mail/desk.server";
import { findPerson } from "../mail/people.server";
import { settlePublished } from "../mail/settle.server";
import type { SurveyDeps } from "./deps.server";
import { lateLetter } from "./letters";
import { post } from "./post.server";
import { findReply, findReplyOf, findRound, insertReply, type RoundRow, setReplyState } from "./store.server";
import { takeAnswers } from "./take-answers.server";

/** Survey rounds' side of the mail. */
export function surveyDesk(deps: SurveyDeps): Pick<MailDesk, "takeSurvey"> {
  return { takeSurvey: (tx, reply) => takeSurvey(deps, tx, reply) };
}

/** Takes a reply once; one that is doubtful or comes after closing is kept and held. */
async function takeSurvey(deps: SurveyDeps, tx: Tx, mail: IncomingSurvey): Promise<Outcome> {
  const { roundId, membershipId, inboundId, text, whole, at } = mail;
  const known = await findReplyOf(tx, inboundId);
  if (known)
    return known.state === "taken" ? { result: "published", reason: "" } : { result: "held", reason: known.reason };
  const round = await findRound(tx, roundId);
  const from = await findPerson(tx, membershipId, deps.clock.now());
  if (!round || !from) return { result: "refused", reason: "unknown-address" };
  const reason = mail.holdFor ?? (round.state === "open" ? "" : "survey-closed");
  const state = reason ? "held" : "taken";
  const id = await insertReply(tx, { roundId, membershipId, inboundId, text, whole, state, reason }, at);
  if (reason === "survey-closed") await post(deps, tx, round, from, "late", lateLetter);
  if (reason) return { result: "held", reason };
  const { leftovers } = await takeAnswers(deps, tx, round, from, { id, inboundId, text, whole, at });
  return { result: "published", reason: leftovers > 0 ? "not-placed" : "" };
}

/** Counts a held reply on the crew's word, or sets it aside. Throws `not_found`, and `conflict` when it is settled. */
export async function settleReply(
  deps: SurveyDeps,
  round: Pick<RoundRow, "id">,
  replyId: string,
  verdict: "taken" | "discarded",
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const reply = await findReply(tx, round.id, replyId);
    const whole = await findRound(tx, round.id);
    if (!reply || !whole) throw new AppError("not_found");
    if (reply.state !== "held") throw new AppError("conflict");
    await setReplyState(tx, replyId, verdict);
    if (verdict === "discarded") return;
    const from = await findPerson(tx, reply.membershipId, now);
    if (!from) throw new AppError("not_found");
    await takeAnswers(deps, tx, whole, from, { ...reply, at: reply.at.getTime() });
    await settlePublished(tx, reply.inboundId, now);
  });
}
