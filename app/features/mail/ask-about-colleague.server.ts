import type { Tx } from "../../db.server";
import type { MailDeps } from "./deps.server";
import type { Outcome } from "./desk.server";
import { enqueueLetter } from "./enqueue.server";
import { letterTexts } from "./letter-texts.server";
import { makeReplyAddress } from "./reply-to.server";
import { causeOfReplyAddress, type InboundRow, type Person, setResult } from "./store.server";
import { isYes } from "./understand";

interface Held {
  /** Who was asked. */
  person: Person;
  threadId: string;
  inboundId: string;
  /** Who replied instead. */
  from: string;
  text: string;
}

/**
 * Somebody else than the person asked has replied, perhaps a colleague to whom the question was passed on: the reply
 * is held, and the person is asked. A "yes" publishes it; other words are the answer themselves.
 */
export async function askAboutColleague(deps: MailDeps, tx: Tx, held: Held): Promise<void> {
  const { person, threadId, inboundId, from, text } = held;
  const t = letterTexts(person.language);
  const bound = { membershipId: person.standing.membershipId, threadId, purpose: "confirm" } as const;
  const cause = `thread:${threadId}:colleague:${inboundId}`;
  if (await tx.delivery.findUnique({ where: { cause }, select: { id: true } })) return;
  const envelope = {
    cause,
    conversation: `thread:${threadId}:`,
    to: { accountId: person.accountId, address: person.address, name: person.name },
    fromName: "Distretto",
    replyTo: await makeReplyAddress(deps, tx, bound),
    list: "questions",
  };
  await enqueueLetter(deps, tx, envelope, {
    language: person.language,
    subject: t("colleague.subject", { from }),
    asksReply: true,
    blocks: [
      { kind: "lead", text: t("colleague.lead", { from }) },
      { kind: "text", text: t("colleague.words", { from }) },
      { kind: "words", text },
      { kind: "text", text: t("colleague.else") },
    ],
    footer: t("notice.footer"),
  });
}

/** Publishes the held reply when the person asked has said yes. Null when the words are an answer of their own. */
export async function confirmColleague(
  deps: MailDeps,
  row: InboundRow,
  replyAddress: string,
  text: string,
): Promise<Outcome | null> {
  if (!isYes(text)) return null;
  const cause = await causeOfReplyAddress(deps.db.client, replyAddress);
  const heldId = /^thread:[^:]+:colleague:([^:]+)$/.exec(cause ?? "")?.[1];
  if (!heldId) return null;
  return deps.db.transaction(async (tx) => {
    const now = deps.clock.now();
    if (await deps.desk.publishHeld(tx, heldId)) await setResult(tx, heldId, "published", "confirmed", now);
    await setResult(tx, row.id, "published", "confirmation", now);
    return { result: "published", reason: "confirmation" };
  });
}
