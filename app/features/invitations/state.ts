/** How somebody who was asked to a session has answered; `invited`: not yet. */
export const states = ["invited", "accepted", "tentative", "declined"] as const;
export type InvitationState = (typeof states)[number];

/** What can be answered on a page. */
export const answers = ["accepted", "tentative", "declined"] as const;
export type Answer = (typeof answers)[number];

/** Where an answer came from. */
export type AnswerSource = "page" | "link" | "mail";

/** The answer a form names, or null. */
export const answerOf = (word: string | undefined): Answer | null => answers.find((answer) => answer === word) ?? null;
