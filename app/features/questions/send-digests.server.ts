import type { Database, Tx } from "../../db.server";
import { enqueueLetter } from "../mail/enqueue.server";
import { letterTexts } from "../mail/letter-texts.server";
import { findPerson, type Person } from "../mail/people.server";
import { makeReplyAddress } from "../mail/reply-to.server";
import { dueDigest } from "./digest-time";
import { followedLetter, openQuestionsLetter } from "./letters";
import { answeredThreads, digestReaders, openThreads, takeDigest } from "./store-digests.server";
import { pageOf, type TellDeps } from "./tell.server";

type Deps = TellDeps & { db: Database };
const day = 24 * 60 * 60_000;
/** An expert has just had the mail about a question that is younger (ms). */
const fresh = 20 * 60 * 60_000;
/** Most questions in one summary. */
const most = 20;

/**
 * Writes the summaries that are due: to experts, the questions that wait for them; to those who want one mail a day, the
 * answers to what they follow. Once a day of the reader's calendar, also with two processes. Resolves to how many.
 */
export async function sendDigests(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  let count = 0;
  for (const { id, digestAt } of await digestReaders(deps.db.client)) {
    count += await deps.db.transaction(async (tx) => {
      const person = await findPerson(tx, id, now);
      if (person?.standing.state !== "active") return 0;
      const due = dueDigest(now, digestAt, person.timeZone ?? "Europe/Rome");
      if (!due || !(await takeDigest(tx, id, digestAt, now))) return 0;
      const open = person.standing.role === "expert" && person.followMail !== "none";
      const waiting = open && (await tellOpen(deps, tx, person, due.day, now));
      const daily = person.followMail === "daily" && (await tellFollowed(deps, tx, person, due, now));
      return Number(waiting) + Number(daily);
    });
  }
  return count;
}

async function tellOpen(deps: Deps, tx: Tx, to: Person, today: string, now: number): Promise<boolean> {
  const { membershipId, sessionId } = to.standing;
  const threads = await openThreads(tx, to.programmeId, now - fresh, most);
  const mine = threads.filter(({ session }) => !sessionId || session?.id === sessionId);
  const [first] = mine;
  if (!first) return false;
  const questions = [];
  for (const { id, askerId, nameHidden, shut, session, createdAt, messages } of mine) {
    const asker = nameHidden ? null : await findPerson(tx, askerId, now);
    questions.push({
      asker: asker?.name ?? "",
      session: session?.title ?? first.programme.title,
      text: messages[0]?.text ?? "",
      shut,
      days: Math.max(1, Math.floor((now - createdAt.getTime()) / day)),
      replyTo: await makeReplyAddress(deps, tx, { membershipId, threadId: id, purpose: "answer" }),
    });
  }
  const page = `${deps.config.publicUrl}/programmes/${first.programme.slug}`;
  const digest = { language: to.language, programme: first.programme.title, page };
  const letter = openQuestionsLetter(digest, questions, letterTexts(to.language));
  await enqueueLetter(deps, tx, envelopeOf(`digest:open:${membershipId}:${today}`, to, first.programme.slug), letter);
  return true;
}

async function tellFollowed(
  deps: Deps,
  tx: Tx,
  to: Person,
  { day: today, since }: { day: string; since: number },
  now: number,
): Promise<boolean> {
  const { membershipId } = to.standing;
  const threads = await answeredThreads(tx, membershipId, since, now);
  const [first] = threads;
  if (!first) return false;
  const answered = await Promise.all(
    threads.map(async ({ id, programme, session, messages }) => {
      const answers = messages.filter(({ kind }) => kind === "answer");
      const authors = await Promise.all(answers.map(({ authorId }) => findPerson(tx, authorId, now)));
      return {
        question: messages.find(({ kind }) => kind === "question")?.text ?? "",
        answers: answers.map(({ text }, i) => ({ author: authors[i]?.name ?? "", text })),
        page: pageOf(deps, programme.slug, session?.number ?? 1, id),
      };
    }),
  );
  const digest = { language: to.language, programme: first.programme.title, page: "" };
  const letter = followedLetter(digest, answered, letterTexts(to.language));
  await enqueueLetter(
    deps,
    tx,
    envelopeOf(`digest:followed:${membershipId}:${today}`, to, first.programme.slug),
    letter,
  );
  return true;
}

const envelopeOf = (cause: string, to: Person, slug: string) => ({
  cause,
  to: { accountId: to.accountId, address: to.address, name: to.name },
  fromName: "Distretto",
  replyTo: null,
  member: to.standing.membershipId,
  list: `digest.${slug}`,
});
