import type { Tx } from "../../db.server";
import type { MailDeps } from "../mail/deps.server";
import { type EnqueueDeps, enqueueLetter } from "../mail/enqueue.server";
import type { Block } from "../mail/letter";
import { letterTexts } from "../mail/letter-texts.server";
import { findPeople, findPerson, type Person } from "../mail/people.server";
import { makeReplyAddress } from "../mail/reply-to.server";
import { findThread, type ThreadPlace } from "./store.server";
import type { MessageView } from "./wire";

export type TellDeps = EnqueueDeps & Pick<MailDeps, "config">;

interface Told {
  id: string;
  kind: MessageView["kind"];
  authorId: string;
  text: string;
}

/**
 * Mails a published message to those it concerns: a question and the asker's further words to the experts, an answer
 * to the asker. Never to its own author, and once per person, because the delivery's cause is message and person.
 */
export async function tellPeople(deps: TellDeps, tx: Tx, threadId: string, message: Told): Promise<void> {
  const thread = await findThread(tx, threadId);
  const now = deps.clock.now();
  const author = thread && (await findPerson(tx, message.authorId, now));
  if (!thread || !author) return;
  const asker = await findPerson(tx, thread.askerId, now);
  const experts = await findPeople(tx, thread.programme.id, "expert", now);
  const here = experts.filter(({ standing }) => !standing.sessionId || standing.sessionId === thread.session?.id);
  const people = message.kind === "answer" ? (asker?.standing.state === "active" ? [asker] : []) : here;
  for (const person of people) {
    if (person.accountId !== author.accountId) await tell(deps, tx, thread, message, author, person);
  }
}

async function tell(deps: TellDeps, tx: Tx, thread: ThreadPlace, message: Told, author: Person, to: Person) {
  const t = letterTexts(to.language);
  const { session, programme } = thread;
  const values = {
    asker: author.name,
    author: author.name,
    programme: programme.title,
    number: session?.number ?? 0,
    session: session?.title ?? "",
    start: startOf(thread.question || message.text),
  };
  const page = session && `${deps.config.publicUrl}/programmes/${programme.slug}/sessions/${session.number}/questions`;
  const lead: Block = { kind: "lead", text: t(message.kind === "answer" ? "answer.lead" : "question.lead", values) };
  const words: Block = { kind: "words", text: message.text };
  const before: Block[] =
    message.kind === "question"
      ? []
      : [
          { kind: "text", text: t(`${message.kind}.asked`) },
          { kind: "words", text: thread.question },
        ];
  const who: Block = {
    kind: "text",
    text:
      message.kind === "question"
        ? t(session ? "question.who" : "question.whoProgramme", values)
        : t(`${message.kind}.who`, values),
  };
  const link: Block[] = page ? [{ kind: "link", label: t("question.page"), url: page }] : [];
  const purpose = message.kind === "answer" ? "follow" : "answer";
  const bound = { membershipId: to.standing.membershipId, threadId: thread.id, purpose } as const;
  const envelope = {
    cause: `thread:${thread.id}:${message.id}:${to.standing.membershipId}`,
    conversation: `thread:${thread.id}:`,
    to: { accountId: to.accountId, address: to.address, name: to.name },
    fromName: t("via", { name: author.name }),
    replyTo: await makeReplyAddress(deps, tx, bound),
    list: `${session ? `session-${session.number}.` : ""}${programme.slug}`,
  };
  await enqueueLetter(deps, tx, envelope, {
    language: to.language,
    subject: t(`${message.kind}.subject`, values),
    asksReply: true,
    blocks: message.kind === "answer" ? [lead, who, words, ...before, ...link] : [lead, ...before, who, words, ...link],
    footer: t("footer", values),
  });
}

/** The question's first words, for a subject. */
function startOf(question: string): string {
  const line = question.replace(/\s+/g, " ").trim();
  if (line.length <= 70) return line;
  const cut = line.slice(0, 70);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}
