import type { Tx } from "../../db.server";
import { loopHeader } from "./automatic";
import type { MailDeps } from "./deps.server";
import { messageIdFor } from "./fingerprint.server";
import type { Letter } from "./letter";
import { letterParts } from "./letter-parts.server";
import { stopHeaders } from "./stop-headers.server";
import { earlierDeliveries, insertDelivery, type SentBefore } from "./store.server";

export type EnqueueDeps = Pick<MailDeps, "clock" | "config">;

export interface Envelope {
  /** What happened, and to whom it is told: one delivery for ever. `thread:<id>:…` keeps a conversation together. */
  cause: string;
  to: { accountId: string | null; address: string; name: string };
  /** Stands before our own address: whose words these are. */
  fromName: string;
  replyTo: string | null;
  /** Name of the list for List-Id: letters, digits, hyphens. */
  list: string;
  /** The member who may unsubscribe; none for mails that are not a programme's. */
  member?: string;
  /** The .ics that goes with it, with its method. */
  calendar?: string;
  /** Causes that begin like this are earlier mails of the same conversation. */
  conversation?: string;
  /** Message-ID of the mail that this answers by itself. */
  answers?: string;
  /** Mails of the receiver's own in this conversation. */
  theirs?: SentBefore[];
}

/** Puts a letter into the outbox, in the transaction of what caused it. Doing it again with the same cause changes nothing. */
export async function enqueueLetter(deps: EnqueueDeps, tx: Tx, envelope: Envelope, letter: Letter): Promise<void> {
  const { domain } = deps.config.mail;
  const { cause, to, fromName, replyTo, member } = envelope;
  await insertDelivery(
    tx,
    {
      cause,
      messageId: messageIdFor(cause, deps.config.secret, domain),
      accountId: to.accountId,
      toAddress: to.address,
      toName: to.name,
      fromName,
      replyTo,
      subject: letter.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200),
      ...letterParts(letter),
      calendar: envelope.calendar ?? null,
      headers: {
        ...(await threading(tx, envelope)),
        "List-Id": `<${envelope.list}.${domain}>`,
        ...(member ? stopHeaders(deps.config, member) : {}),
        "Auto-Submitted": envelope.answers ? "auto-replied" : "auto-generated",
        [loopHeader]: "1",
      },
    },
    deps.clock.now(),
  );
}

/** What mail programs put conversations together by: everything before, root first, and our last mail to this person. */
async function threading(tx: Tx, envelope: Envelope): Promise<Record<string, string>> {
  const { answers, conversation, theirs = [], to } = envelope;
  if (answers)
    return /^[^\s<>@]+@[^\s<>@]+$/.test(answers) ? { "In-Reply-To": `<${answers}>`, References: `<${answers}>` } : {};
  const ours = conversation ? await earlierDeliveries(tx, conversation, to.accountId ?? "") : [];
  const usable = theirs.filter(({ messageId }) => /^[^\s<>@]+@[^\s<>@]+$/.test(messageId));
  const all = [...ours, ...usable].sort((a, b) => a.at - b.at);
  const last = ours.at(-1) ?? all.at(-1);
  if (!last) return {};
  return { "In-Reply-To": `<${last.messageId}>`, References: all.map(({ messageId }) => `<${messageId}>`).join(" ") };
}
