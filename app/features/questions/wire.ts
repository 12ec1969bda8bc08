import { z } from "zod";
import { longestAnswer, longestQuestion } from "./limits";

const id = z.string().min(1).max(60);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** The question form. `once` is made with the page, so that pressing twice asks once. */
export const askSchema = z.strictObject({
  text: z.string().trim().min(1).max(longestQuestion),
  once: z.uuid(),
  shut: ticked,
  nameHidden: ticked,
});

/** The question of a film's hold, sent on with one press. */
export const holdSchema = z.strictObject({ film: id, marker: z.string().min(1).max(200) });

/** The crew's answer below a question. */
export const answerSchema = z.strictObject({
  text: z.string().trim().min(1).max(longestAnswer),
  thread: id,
  once: z.uuid(),
});

/** What a member does with a question: `on` says what it shall be, so pressing twice is pressing once. */
export const markSchema = z.strictObject({ thread: id, on: z.enum(["true", "false"]).transform((v) => v === "true") });

/** What the crew does with a question. `session`: which meeting answered it. */
export const moderateSchema = z.strictObject({
  thread: id,
  what: z.enum(["pin", "unpin", "live", "close", "reopen", "hideName", "showName"]),
  session: z.coerce.number().int().min(1).max(999).optional(),
});

/** What becomes of one message. */
export const messageSchema = z.strictObject({
  message: id,
  what: z.enum(["publish", "takeOff", "withdraw", "restore"]),
});
export const editSchema = z.strictObject({ message: id, text: z.string().trim().min(1).max(longestAnswer) });

export const moderationSchema = z.strictObject({ moderated: z.enum(["true", "false"]).transform((v) => v === "true") });
export const mailModeSchema = z.strictObject({ mode: z.enum(["each", "daily", "none"]) });

/** Waiting → Sent to the expert → Answered; closed threads take no more replies. */
export const threadStates = ["waiting", "sent", "answered", "answeredLive", "closed"] as const;
export type ThreadState = (typeof threadStates)[number];

/** A thread as the questions page shows it to one reader. Times are milliseconds since 1970. */
export interface ThreadView {
  id: string;
  state: ThreadState;
  /** Asker, experts and organiser alone read it. */
  shut: boolean;
  nameHidden: boolean;
  pinned: boolean;
  /** Number of the session that answered it live. */
  liveSession: number | null;
  hold: HoldView | null;
  votes: number;
  voted: boolean;
  following: boolean;
  /** The reader asked it. */
  own: boolean;
  question: MessageView;
  answers: MessageView[];
}

/** The film's hold that a question came out of. */
export interface HoldView {
  filmId: string;
  film: string;
  title: string;
  /** Where in the film (seconds). */
  seconds: number;
}

export interface MessageView {
  id: string;
  kind: "question" | "answer" | "note";
  /** Empty when the name is hidden from this reader. */
  author: string;
  /** The author's city and ISO country; null for people without a site. */
  city: string | null;
  country: string | null;
  text: string;
  folded: string;
  source: "page" | "mail";
  /** What came with the mail. */
  files?: { id: string; name: string; bytes: number; reason: string }[];
  /** `review`: the experts have it, the page waits for the crew. */
  state: "published" | "review" | "withdrawn";
  at: number;
  editedAt: number | null;
  /** What it said before, newest first; for those who may edit or moderate it. */
  versions: { text: string; at: number; editor: string }[];
  mayEdit: boolean;
}
