import { AppError } from "../../errors";
import { findPeople } from "../mail/people.server";
import type { SurveyDeps } from "./deps.server";
import { askLetter } from "./letters";
import { post } from "./post.server";
import { findRound, listAnswers, markReminded } from "./store.server";

/** Reminds those who have answered nothing. There is one reminder a round; throws `conflict` for a second. */
export async function remindMissing(deps: SurveyDeps, roundId: string): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const round = await findRound(tx, roundId);
    if (!round) throw new AppError("not_found");
    if (!(await markReminded(tx, roundId, now))) throw new AppError("conflict", {}, "survey_reminded");
    const answered = new Set((await listAnswers(tx, roundId)).map((answer) => answer.membershipId));
    for (const person of await findPeople(tx, round.programme.id, "participant", now)) {
      if (answered.has(person.standing.membershipId) || person.followMail === "none") continue;
      await post(deps, tx, round, person, "remind", (asked, t) => askLetter(asked, t, true));
    }
  });
}
