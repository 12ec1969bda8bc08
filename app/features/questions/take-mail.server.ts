import type { Database, Tx } from "../../db.server";
import type { IncomingQuestion, IncomingReply, IncomingText, MailDesk, Outcome } from "../mail/desk.server";
import { findMember, findPerson } from "../mail/people.server";
import { can } from "../permissions/can";
import { publish, type Written } from "./publish.server";
import {
  findMessageOf,
  findSessionPlace,
  findThread,
  insertMessage,
  insertThread,
  markSentToExpert,
  setMessageState,
} from "./store.server";
import { type TellDeps, tellPeople } from "./tell.server";
import type { MessageView } from "./wire";

type DeskDeps = TellDeps & { db: Database };

/** Questions' side of the mail: what a reply and a new question become. */
export function questionDesk(deps: DeskDeps): Omit<MailDesk, "takeSurvey" | "takeInvitation"> {
  return {
    hasSession: async (slug, number) => (await findSessionPlace(deps.db.client, slug, number)) !== null,
    takeReply: (tx, reply) => takeReply(deps, tx, reply),
    takeQuestion: (tx, question) => takeQuestion(deps, tx, question),
    publishHeld: (tx, inboundId) => publishHeld(deps, tx, inboundId),
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
  const placed = { threadId: thread.id, kind, authorId: reply.membershipId } as const;
  return takeMessage(deps, tx, reply, placed, thread.programme.moderated);
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
  return takeMessage(deps, tx, question, { threadId, kind: "question", authorId }, place.moderated);
}

/** Questions and further words of members wait for the crew in a moderated programme; the experts have them at once. */
async function waitsForCrew(deps: DeskDeps, tx: Tx, placed: Placed, moderated: boolean): Promise<boolean> {
  if (!moderated || placed.kind === "answer") return false;
  const author = await findPerson(tx, placed.authorId, deps.clock.now());
  return !author || !can(author.standing, "question.moderate");
}

interface Placed {
  threadId: string;
  kind: MessageView["kind"];
  authorId: string;
}

/** Keeps a mail's words as one message; what was not held is told to those it concerns. */
async function takeMessage(
  deps: DeskDeps,
  tx: Tx,
  mail: IncomingText,
  placed: Placed,
  moderated: boolean,
): Promise<Outcome> {
  const known = await findMessageOf(tx, mail.inboundId);
  if (known?.state === "discarded") return { result: "held", reason: "discarded" };
  if (known && known.state !== "held") return { result: "published", reason: known.state === "review" ? "review" : "" };
  const review = await waitsForCrew(deps, tx, placed, moderated);
  const state = mail.holdFor ? "held" : review ? "review" : "published";
  const { inboundId, text, folded } = mail;
  const message = { ...placed, text, folded, source: "mail", state, inboundId } as const;
  const id = known?.id ?? (await insertMessage(tx, message, deps.clock.now()));
  if (mail.holdFor) return { result: "held", reason: mail.holdFor };
  const written = { id, ...placed, text: known?.text ?? text };
  if (review) await tellWaiting(deps, tx, written);
  else await publish(deps, tx, written);
  return { result: "published", reason: review ? "review" : "" };
}

async function tellWaiting(deps: DeskDeps, tx: Tx, message: Written): Promise<void> {
  await setMessageState(tx, message.id, "review", deps.clock.now());
  await tellPeople(deps, tx, message.threadId, message);
}

/** Publishes what was held, on the crew's word. False when there is no held message for this mail. */
export async function publishHeld(deps: DeskDeps, tx: Tx, inboundId: string): Promise<boolean> {
  const known = await findMessageOf(tx, inboundId);
  if (known?.state !== "held") return false;
  await publish(deps, tx, { ...known, kind: known.kind as MessageView["kind"] });
  return true;
}
