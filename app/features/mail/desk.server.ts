import type { Tx } from "../../db.server";

/**
 * Who takes what comes by mail. Mail knows envelopes, people and tokens; what a question is, the other side knows.
 * Every function may be called again for the same mail and must then change nothing.
 */
export interface MailDesk {
  /** Is there such a session that takes questions? */
  hasSession(slug: string, number: number): Promise<boolean>;
  /** A reply to a thread. */
  takeReply(tx: Tx, reply: IncomingReply): Promise<Outcome>;
  /** A new question, sent to a session's address. */
  takeQuestion(tx: Tx, question: IncomingQuestion): Promise<Outcome>;
  /** A delivery with this cause has been handed over. */
  delivered(tx: Tx, cause: string): Promise<void>;
}

export interface IncomingText {
  inboundId: string;
  text: string;
  /** Quoted original, signature: shown on demand. */
  folded: string;
  /** Why it must not be published before the crew has looked at it; null when it may. */
  holdFor: HoldReason | null;
}

export interface IncomingReply extends IncomingText {
  threadId: string;
  /** Whom the reply address was given to. */
  membershipId: string;
  purpose: ReplyPurpose;
}

export interface IncomingQuestion extends IncomingText {
  slug: string;
  number: number;
  /** The sender's plain address. */
  address: string;
}

/** answer: the expert's reply to a question · follow: the asker's reply to an answer. */
export type ReplyPurpose = "answer" | "follow";

export type HoldReason = "doubtful-from" | "not-authenticated" | "other-sender" | "changed-copy" | "only-quotes";

/** What became of a mail. The reason is a key of i18n `mail:reason.*`. */
export interface Outcome {
  result: "published" | "held" | "automatic" | "bounce" | "refused";
  reason: string;
}
