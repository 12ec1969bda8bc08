import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import { findVisibleThread } from "./find-visible.server";
import type { FormDeps, Place } from "./form-deps.server";
import { publish } from "./publish.server";
import type { Reader } from "./reader";
import { insertMessage } from "./store.server";
import { answerSchema } from "./wire";

/**
 * Answers a question from the page; asker and followers get it by mail. The same `once` again changes nothing.
 * Throws `invalid` (`answer_empty`), `conflict` (`thread_closed`), `forbidden`, and `not_found` when the thread is not in that session.
 */
export async function answerQuestion(
  deps: FormDeps,
  reader: Reader,
  { sessionId }: Place,
  form: Record<string, string>,
): Promise<string> {
  if (!reader.may("question.answer")) throw new AppError("forbidden");
  const parsed = answerSchema.safeParse({ ...form, text: cleanText(form.text ?? "") });
  if (!parsed.success) throw new AppError("invalid", {}, "answer_empty");
  const { text, thread: threadId, once } = parsed.data;
  await deps.db.transaction(async (tx) => {
    const thread = await findVisibleThread(tx, sessionId, threadId, reader);
    if (thread.state === "closed") throw new AppError("conflict", {}, "thread_closed");
    const message = { threadId, kind: "answer", authorId: reader.membershipId, text } as const;
    const how = { folded: "", source: "page", state: "published", inboundId: null } as const;
    const id = await insertMessage(tx, { ...message, ...how, id: once }, deps.clock.now());
    if (id) await publish(deps, tx, { ...message, id });
  });
  return threadId;
}
