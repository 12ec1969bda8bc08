import { AppError } from "../../errors";
import { findPeople } from "../mail/people.server";
import type { SurveyDeps } from "./deps.server";
import { draftProblem } from "./draft-problem";
import { askLetter } from "./letters";
import { post } from "./post.server";
import { findRound, openRound } from "./store.server";

/**
 * Opens a draft and puts one mail to each participant into the outbox, together. Pressing twice sends once. Throws
 * `invalid` when the draft is not complete or nobody takes part.
 */
export async function sendRound(deps: SurveyDeps, actor: { membershipId: string }, roundId: string): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const draft = await findRound(tx, roundId);
    if (!draft) throw new AppError("not_found");
    if (draft.state !== "draft") return;
    const problem = draftProblem(draft);
    if (problem) throw new AppError("invalid", { position: problem.position }, problem.sentence);
    const people = await findPeople(tx, draft.programme.id, "participant", now);
    if (people.length === 0) throw new AppError("invalid", {}, "survey_nobody");
    if (!(await openRound(tx, roundId, actor.membershipId, now))) return;
    const round = { ...draft, authorId: actor.membershipId };
    for (const person of people) await post(deps, tx, round, person, "ask", askLetter);
  });
}
