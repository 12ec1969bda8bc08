import type { Tx } from "../../db.server";
import { enqueueLetter } from "../mail/enqueue.server";
import type { Letter } from "../mail/letter";
import { letterTexts } from "../mail/letter-texts.server";
import { findPerson, type Person } from "../mail/people.server";
import { makeReplyAddress } from "../mail/reply-to.server";
import type { SurveyDeps } from "./deps.server";
import type { Asked } from "./letters";
import type { RoundRow } from "./store.server";

type Say = ReturnType<typeof letterTexts>;

/** The beginning of the causes of everything that is sent in a round. */
export const causesOf = (roundId: string) => `survey:${roundId}:`;

/** The round as the letters of one person tell it. */
export async function askedOf(deps: SurveyDeps, tx: Tx, round: RoundRow, to: { language: string }): Promise<Asked> {
  const author = round.authorId && (await findPerson(tx, round.authorId, deps.clock.now()));
  const t = letterTexts(to.language);
  return {
    ...{ title: round.title, intro: round.intro, questions: round.questions, language: to.language },
    programme: round.programme.title,
    author: author ? author.name : t("survey.nobody"),
    page: `${deps.config.publicUrl}/programmes/${round.programme.slug}/surveys/${round.number}`,
  };
}

/** Puts a letter of a round into one person's outbox. `what` and the person make it one for ever. */
export async function post(
  deps: SurveyDeps,
  tx: Tx,
  round: RoundRow,
  to: Person,
  what: string,
  write: (asked: Asked, t: Say) => Letter,
): Promise<void> {
  const { membershipId } = to.standing;
  const t = letterTexts(to.language);
  const asked = await askedOf(deps, tx, round, to);
  const letter = write(asked, t);
  const bound = { membershipId, threadId: "", roundId: round.id, purpose: "survey" } as const;
  const envelope = {
    cause: `${causesOf(round.id)}${what}:${membershipId}`,
    conversation: causesOf(round.id),
    to: { accountId: to.accountId, address: to.address, name: to.name },
    fromName: t("via", { name: asked.author }),
    replyTo: letter.asksReply ? await makeReplyAddress(deps, tx, bound) : null,
    member: membershipId,
    list: `survey-${round.number}.${round.programme.slug}`,
  };
  await enqueueLetter(deps, tx, envelope, letter);
}
