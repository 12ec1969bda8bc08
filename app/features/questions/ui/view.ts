import type { ProgrammeRef } from "../../programme/views";
import type { ThreadView } from "../wire";

/** What the questions page shows to one reader. */
export interface QuestionsView {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  /** Names of those who answer. */
  experts: string[];
  threads: ThreadView[];
  /** How many there are without searching. */
  inAll: number;
  search: string;
  order: "newest" | "votes";
  timeZone: string;
  /** New questions of participants wait for the crew. */
  moderated: boolean;
  mailMode: "each" | "daily" | "none";
  may: Record<"ask" | "answer" | "moderate" | "setModeration" | "showNames" | "film", boolean>;
  /** Ids for the next question and for each thread's answer. */
  askOnce: string;
  answerOnce: Record<string, string>;
  mailAddress: string;
}

/** A form that was refused: which one, about what, what stood in it, and why. */
export interface Refused {
  intent: string;
  about: string;
  text: string;
  error: string;
}
