import type { Tx } from "../../db.server";
import type { MailDeps } from "../mail/deps.server";
import { type EnqueueDeps, enqueueLetter } from "../mail/enqueue.server";
import { letterTexts } from "../mail/letter-texts.server";
import { findPeople, findPerson, type Person } from "../mail/people.server";
import { makeReplyAddress } from "../mail/reply-to.server";
import { senderName, type Telling, type Told, threadLetter } from "./letters";
import { findThread, followersOf, mailsOf, type ThreadPlace } from "./store.server";
import type { MessageView } from "./wire";

export type TellDeps = EnqueueDeps & Pick<MailDeps, "config">;

interface Message {
  id: string;
  kind: MessageView["kind"];
  authorId: string;
  text: string;
}

/**
 * Mails a message to those it concerns: a question and further words to the experts; an answer to the asker, to the
 * other experts and to followers who want each answer by itself. Never to its own author, and once per person, because
 * the delivery's cause is message and person.
 */
export async function tellPeople(deps: TellDeps, tx: Tx, threadId: string, message: Message): Promise<void> {
  const thread = await findThread(tx, threadId);
  const author = thread && (await findPerson(tx, message.authorId, deps.clock.now()));
  if (!thread || !author) return;
  const told = new Set([author.accountId]);
  for (const [kind, person] of await listeners(deps, tx, thread, message.kind)) {
    if (told.has(person.accountId)) continue;
    told.add(person.accountId);
    await tell(deps, tx, thread, message, author, person, kind);
  }
}

async function listeners(
  deps: TellDeps,
  tx: Tx,
  thread: ThreadPlace,
  kind: MessageView["kind"],
): Promise<[Telling, Person][]> {
  const now = deps.clock.now();
  const experts = await expertsOf(tx, thread, now);
  if (kind !== "answer") return experts.map((expert) => [kind, expert]);
  const asker = await findPerson(tx, thread.askerId, now);
  const ids = thread.shut ? [] : await followersOf(tx, thread.id);
  const followers = await Promise.all(ids.map((id) => findPerson(tx, id, now)));
  const interested = [...experts, ...followers.filter((person) => person !== null)]
    .filter(({ followMail, standing }) => followMail === "each" && standing.state === "active")
    .map((person): [Telling, Person] => ["followed", person]);
  return asker?.standing.state === "active" ? [["answer", asker], ...interested] : interested;
}

/** The experts who take this thread's questions: those of the programme, and of its session alone. */
export async function expertsOf(
  tx: Tx,
  thread: { programme: { id: string }; session: { id: string } | null },
  now: number,
): Promise<Person[]> {
  const experts = await findPeople(tx, thread.programme.id, "expert", now);
  return experts.filter(({ standing }) => !standing.sessionId || standing.sessionId === thread.session?.id);
}

async function tell(
  deps: TellDeps,
  tx: Tx,
  thread: ThreadPlace,
  message: Message,
  author: Person,
  to: Person,
  kind: Telling,
): Promise<void> {
  const t = letterTexts(to.language);
  const { membershipId } = to.standing;
  const told = await toldOf(deps, tx, thread, message, author, to);
  const answers = to.standing.role === "expert";
  const bound = { membershipId, threadId: thread.id, purpose: answers ? "answer" : "follow" } as const;
  const envelope = {
    cause: `thread:${thread.id}:${message.id}:${membershipId}`,
    conversation: `thread:${thread.id}:`,
    theirs: await mailsOf(tx, thread.id, membershipId),
    to: { accountId: to.accountId, address: to.address, name: to.name },
    fromName: senderName(told, t),
    replyTo: await makeReplyAddress(deps, tx, bound),
    member: membershipId,
    list: `${thread.session ? `session-${thread.session.number}.` : ""}${thread.programme.slug}`,
  };
  await enqueueLetter(deps, tx, envelope, threadLetter(kind, told, t));
}

/** The message as this person may be told it: the name of an asker who hides it stays away from everybody else. */
async function toldOf(
  deps: TellDeps,
  tx: Tx,
  thread: ThreadPlace,
  message: Message,
  author: Person,
  to: Person,
): Promise<Told> {
  const { session, programme, hold, shut, question } = thread;
  const asker = await findPerson(tx, thread.askerId, deps.clock.now());
  const hidden = thread.nameHidden && to.standing.membershipId !== thread.askerId;
  const authorHidden = hidden && message.authorId === thread.askerId;
  return {
    ...{ language: to.language, programme: programme.title, session, hold, shut, question, text: message.text },
    asker: hidden ? "" : (asker?.name ?? ""),
    author: authorHidden ? "" : author.name,
    page: session && pageOf(deps, programme.slug, session.number, thread.id),
  };
}

/** The place of a thread on its session's page. */
export const pageOf = (deps: Pick<TellDeps, "config">, slug: string, number: number, threadId?: string): string =>
  `${deps.config.publicUrl}/programmes/${slug}/sessions/${number}/questions${threadId ? `#${threadId}` : ""}`;
