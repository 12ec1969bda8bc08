import { z } from "zod";

/** Longest question (characters). */
export const longestQuestion = 4000;

/** The question form. `once` is made with the page, so that pressing twice asks once. */
export const askSchema = z.strictObject({
  text: z.string().trim().min(1).max(longestQuestion),
  once: z.uuid(),
});

/** The crew's answer below a question. */
export const answerSchema = z.strictObject({
  text: z.string().trim().min(1).max(20_000),
  thread: z.string().min(1).max(60),
  once: z.uuid(),
});

/** Waiting → Sent to the expert → Answered; closed threads take no more replies. */
export const threadStates = ["waiting", "sent", "answered", "answeredLive", "closed"] as const;
export type ThreadState = (typeof threadStates)[number];

/** A thread as the questions page shows it. Times are milliseconds since 1970. */
export interface ThreadView {
  id: string;
  state: ThreadState;
  question: MessageView;
  answers: MessageView[];
}

export interface MessageView {
  id: string;
  kind: "question" | "answer" | "note";
  author: string;
  /** The author's city and ISO country; null for people without a site. */
  city: string | null;
  country: string | null;
  text: string;
  folded: string;
  source: "page" | "mail";
  at: number;
}
