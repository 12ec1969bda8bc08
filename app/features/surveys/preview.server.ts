import { letterParts } from "../mail/letter-parts.server";
import { letterTexts } from "../mail/letter-texts.server";
import { findPeople, findPerson } from "../mail/people.server";
import type { SurveyDeps } from "./deps.server";
import { askLetter } from "./letters";
import { askedOf } from "./post.server";
import type { RoundRow } from "./store.server";

/** The mail of a round as it will look, in the asker's own language, and the names of those it goes to. */
export async function previewRound(deps: SurveyDeps, round: RoundRow, actor: { membershipId: string }) {
  const { client } = deps.db;
  const now = deps.clock.now();
  const person = await findPerson(client, actor.membershipId, now);
  const language = person?.language ?? "en";
  const asker = { ...round, authorId: round.authorId ?? actor.membershipId };
  const letter = askLetter(await askedOf(deps, client, asker, { language }), letterTexts(language));
  const people = await findPeople(client, round.programme.id, "participant", now);
  const to = people.map(({ name }) => name);
  return { subject: letter.subject, ...letterParts(letter), to };
}
