import { ZodError } from "zod";
import { AppError } from "../../errors";
import { answerQuestion } from "./answer-question.server";
import { askHold } from "./ask-hold.server";
import { askQuestion } from "./ask-question.server";
import { chooseMail, chooseModeration } from "./choose.server";
import { editMessage } from "./edit-message.server";
import type { FormDeps, Place } from "./form-deps.server";
import { followThread, voteThread } from "./mark-thread.server";
import { moderateThread } from "./moderate-thread.server";
import type { Reader } from "./reader";
import { settleMessage } from "./settle-message.server";

type Verb = (deps: FormDeps, reader: Reader, place: Place, form: Record<string, string>) => Promise<string | null>;

/** Every form of the questions page by its intent. */
export const verbs = {
  ask: askQuestion,
  hold: askHold,
  answer: answerQuestion,
  vote: voteThread,
  follow: followThread,
  moderate: moderateThread,
  message: settleMessage,
  edit: editMessage,
  moderation: chooseModeration,
  mail: chooseMail,
} satisfies Record<string, Verb>;

/** Does what a form asks for; resolves to the thread it was about. Throws `invalid` for what is no form of ours. */
export async function takeForm(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  { intent = "ask", ...form }: Record<string, string>,
): Promise<string | null> {
  if (!Object.hasOwn(verbs, intent)) throw new AppError("invalid");
  try {
    return await verbs[intent as keyof typeof verbs](deps, reader, place, form);
  } catch (error) {
    if (error instanceof ZodError) throw new AppError("invalid");
    throw error;
  }
}
