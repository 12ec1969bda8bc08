import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import { findVisibleMessage } from "./find-visible.server";
import type { FormDeps, Place } from "./form-deps.server";
import { longestQuestion } from "./limits";
import type { Reader } from "./reader";
import { rewriteMessage } from "./store.server";
import { editSchema } from "./wire";

/**
 * Gives a message new words; the old ones are kept beside it. What has gone out by mail stays as it was.
 * Throws `invalid` (`question_empty`, `question_long`, `answer_empty`) and `forbidden`.
 */
export async function editMessage(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  form: Record<string, string>,
): Promise<string> {
  const text = cleanText(form.text ?? "").trim();
  return deps.db.transaction(async (tx) => {
    const { message, thread } = await findVisibleMessage(tx, place.sessionId, form.message ?? "", reader);
    if (!reader.may("question.edit", { own: message.authorId === reader.membershipId }))
      throw new AppError("forbidden");
    const question = message.kind === "question";
    if (!text) throw new AppError("invalid", {}, question ? "question_empty" : "answer_empty");
    if (question && text.length > longestQuestion) throw new AppError("invalid", {}, "question_long");
    editSchema.parse({ ...form, text });
    if (text !== message.text) {
      await rewriteMessage(tx, message, { text, editorId: reader.membershipId }, deps.clock.now());
    }
    return thread.id;
  });
}
