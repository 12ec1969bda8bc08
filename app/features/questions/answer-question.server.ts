import type { Database } from "../../db.server";
import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import type { Standing } from "../permissions/roles";
import { findThread, insertMessage, markAnswered } from "./store.server";
import { type TellDeps, tellPeople } from "./tell.server";
import { answerSchema } from "./wire";

/**
 * Answers a question from the page; the asker gets it by mail. The same `once` again changes nothing.
 * Throws `invalid` (`answer_empty`) and `not_found` when the thread is not in that session.
 */
export async function answerQuestion(
  deps: TellDeps & { db: Database },
  actor: Pick<Standing, "membershipId">,
  where: { sessionId: string },
  form: Record<string, string>,
): Promise<void> {
  const parsed = answerSchema.safeParse({ ...form, text: cleanText(form.text ?? "") });
  if (!parsed.success) throw new AppError("invalid", {}, "answer_empty");
  const { text, thread: threadId, once } = parsed.data;
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const thread = await findThread(tx, threadId);
    if (thread?.session?.id !== where.sessionId) throw new AppError("not_found");
    if (thread.state === "closed") throw new AppError("conflict", {}, "thread_closed");
    const message = { threadId, kind: "answer", authorId: actor.membershipId, text } as const;
    const id = await insertMessage(
      tx,
      { ...message, id: once, folded: "", source: "page", state: "published", inboundId: null },
      now,
    );
    if (!id) return;
    await markAnswered(tx, threadId, now);
    await tellPeople(deps, tx, threadId, { ...message, id });
  });
}
