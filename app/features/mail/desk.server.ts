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
  /** A reply to a survey round. */
  takeSurvey(tx: Tx, reply: IncomingSurvey): Promise<Outcome>;
  /** An answer to an invitation to a session. */
  takeInvitation(tx: Tx, reply: IncomingInvitation): Promise<Outcome>;
  /** A new question, sent to a session's address. */
  takeQuestion(tx: Tx, question: IncomingQuestion): Promise<Outcome>;
  /** Publishes what a held mail says, on somebody's word. False when it holds nothing to publish. */
  publishHeld(tx: Tx, inboundId: string): Promise<boolean>;
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

/** A reply to a survey round; `text` is empty when the trimmer left nothing. */
export interface IncomingSurvey extends IncomingText {
  roundId: string;
  membershipId: string;
  /** All words of the mail. */
  whole: string;
  /** When it came (ms since 1970). */
  at: number;
}

/** An answer to an invitation. */
export interface IncomingInvitation {
  sessionId: string;
  membershipId: string;
  /** What the sender's calendar answered (.ics); empty when it is a letter in words. */
  calendar: string;
  holdFor: HoldReason | null;
  /** When it came (ms since 1970). */
  at: number;
}

export interface IncomingQuestion extends IncomingText {
  slug: string;
  number: number;
  /** The sender's plain address. */
  address: string;
}

/** answer: the expert's reply to a question · follow: the asker's reply to an answer · survey: answers to a round · invitation: yes or no to a session. */
export type ReplyPurpose = "answer" | "follow" | "survey" | "invitation";

export type HoldReason =
  | "doubtful-from"
  | "not-authenticated"
  | "not-yet-authenticated"
  | "other-sender"
  | "changed-copy"
  | "only-quotes"
  | "only-files"
  | "too-many"
  | "too-many-here"
  | "repeated";

/** What became of a mail. The reason is a key of i18n `mail:reason.*`. */
export interface Outcome {
  result: "published" | "held" | "automatic" | "bounce" | "refused";
  reason: string;
}
