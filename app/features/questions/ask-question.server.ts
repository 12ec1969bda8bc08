import type { Database } from "../../db.server";
import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import type { Standing } from "../permissions/roles";
import { findThread, insertMessage, insertThread } from "./store.server";
import { type TellDeps, tellPeople } from "./tell.server";
import { askSchema } from "./wire";

export type AskDeps = TellDeps & { db: Database };

/**
 * Asks a question from the page: thread, message and the experts' mails are written together. The same `once` again
 * changes nothing. Throws `invalid` (`question_empty`, `question_long`). Returns the thread's id.
 */
export async function askQuestion(
  deps: AskDeps,
  actor: Pick<Standing, "membershipId">,
  where: { programmeId: string; sessionId: string },
  form: Record<string, string>,
): Promise<string> {
  const parsed = askSchema.safeParse({ ...form, text: cleanText(form.text ?? "") });
  if (!parsed.success) {
    const long = parsed.error.issues.some((issue) => issue.code === "too_big");
    const empty = parsed.error.issues.some((issue) => issue.code === "too_small");
    throw new AppError("invalid", {}, long ? "question_long" : empty ? "question_empty" : "invalid");
  }
  const { text, once } = parsed.data;
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const known = await findThread(tx, once);
    if (known) {
      if (known.askerId !== actor.membershipId) throw new AppError("conflict");
      return known.id;
    }
    const threadId = await insertThread(tx, { id: once, ...where, askerId: actor.membershipId }, now);
    const message = { threadId, kind: "question", authorId: actor.membershipId, text } as const;
    const id = await insertMessage(
      tx,
      { ...message, folded: "", source: "page", state: "published", inboundId: null },
      now,
    );
    await tellPeople(deps, tx, threadId, { ...message, id });
    return threadId;
  });
}
