import type { Database, Tx } from "../../db.server";
import type { IncomingQuestion, IncomingReply, IncomingText, MailDesk, Outcome } from "../mail/desk.server";
import { findMember } from "../mail/people.server";
import { can } from "../permissions/can";
import {
  findMessageOf,
  findSessionPlace,
  findThread,
  insertMessage,
  insertThread,
  markAnswered,
  markSentToExpert,
  publishMessage,
} from "./store.server";
import { type TellDeps, tellPeople } from "./tell.server";
import type { MessageView } from "./wire";

type DeskDeps = TellDeps & { db: Database };

/** Questions' side of the mail: what a reply and a new question become. */
export function questionDesk(deps: DeskDeps): MailDesk {
  return {
    hasSession: async (slug, number) => (await findSessionPlace(deps.db.client, slug, number)) !== null,
    takeReply: (tx, reply) => takeReply(deps, tx, reply),
    takeQuestion: (tx, question) => takeQuestion(deps, tx, question),
    delivered: async (tx, cause) => {
      const threadId = /^thread:([^:]+):/.exec(cause)?.[1];
      if (threadId) await markSentToExpert(tx, threadId);
    },
  };
}

async function takeReply(deps: DeskDeps, tx: Tx, reply: IncomingReply): Promise<Outcome> {
  const thread = await findThread(tx, reply.threadId);
  if (!thread) return { result: "refused", reason: "unknown-address" };
  if (thread.state === "closed") return { result: "refused", reason: "closed" };
  const kind = reply.purpose === "answer" ? "answer" : "note";
  return takeMessage(deps, tx, reply, { threadId: thread.id, kind, authorId: reply.membershipId });
}

async function takeQuestion(deps: DeskDeps, tx: Tx, question: IncomingQuestion): Promise<Outcome> {
  const now = deps.clock.now();
  const place = await findSessionPlace(tx, question.slug, question.number);
  if (!place) return { result: "refused", reason: "unknown-address" };
  const { sessionId, programmeId, archived } = place;
  const member = await findMember(tx, programmeId, question.address, now);
  if (!member) return { result: "refused", reason: "unknown-sender" };
  if (!can(member.standing, "question.askByMail", { archived, sessionId })) {
    return { result: "refused", reason: "no-permission" };
  }
  const authorId = member.standing.membershipId;
  const known = await findMessageOf(tx, question.inboundId);
  const threadId = known?.threadId ?? (await insertThread(tx, { programmeId, sessionId, askerId: authorId }, now));
  return takeMessage(deps, tx, question, { threadId, kind: "question", authorId });
}

interface Placed {
  threadId: string;
  kind: MessageView["kind"];
  authorId: string;
}

/** Keeps a mail's words as one message; published words are told to those they concern. */
async function takeMessage(deps: DeskDeps, tx: Tx, mail: IncomingText, placed: Placed): Promise<Outcome> {
  const known = await findMessageOf(tx, mail.inboundId);
  if (known?.state === "published") return { result: "published", reason: "" };
  if (known?.state === "discarded") return { result: "held", reason: "discarded" };
  const state = mail.holdFor ? "held" : "published";
  const { inboundId, text, folded } = mail;
  const message = { ...placed, text, folded, source: "mail", state, inboundId } as const;
  const id = known?.id ?? (await insertMessage(tx, message, deps.clock.now()));
  if (mail.holdFor) return { result: "held", reason: mail.holdFor };
  await publish(deps, tx, { id, ...placed, text: known?.text ?? text });
  return { result: "published", reason: "" };
}

async function publish(deps: DeskDeps, tx: Tx, message: Placed & { id: string; text: string }): Promise<void> {
  await publishMessage(tx, message.id);
  if (message.kind === "answer") await markAnswered(tx, message.threadId, deps.clock.now());
  await tellPeople(deps, tx, message.threadId, message);
}

/** Publishes what was held, on the crew's word. False when there is no held message for this mail. */
export function publishHeld(deps: DeskDeps, tx: Tx, inboundId: string): Promise<boolean> {
  return findMessageOf(tx, inboundId).then(async (known) => {
    if (known?.state !== "held") return false;
    await publish(deps, tx, { ...known, kind: known.kind as MessageView["kind"] });
    return true;
  });
}
