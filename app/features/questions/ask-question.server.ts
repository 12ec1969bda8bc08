import { AppError } from "../../errors";
import { cleanText } from "../mail/text-of";
import type { FormDeps, Place } from "./form-deps.server";
import type { Reader } from "./reader";
import { findThread, insertMessage, insertThread, isModerated } from "./store.server";
import { tellPeople } from "./tell.server";
import { askSchema } from "./wire";

/**
 * Asks a question from the page: thread, message and the experts' mails are written together. In a moderated programme
 * the page shows it to others when the crew has looked, or an expert has answered. The same `once` again changes
 * nothing. Throws `invalid` (`question_empty`, `question_long`). Returns the thread's id.
 */
export async function askQuestion(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  form: Record<string, string>,
): Promise<string> {
  const parsed = askSchema.safeParse({ ...form, text: cleanText(form.text ?? "") });
  if (!parsed.success) {
    const long = parsed.error.issues.some((issue) => issue.code === "too_big");
    const empty = parsed.error.issues.some((issue) => issue.code === "too_small");
    throw new AppError("invalid", {}, long ? "question_long" : empty ? "question_empty" : "invalid");
  }
  const { text, once, shut, nameHidden } = parsed.data;
  const now = deps.clock.now();
  const askerId = reader.membershipId;
  return deps.db.transaction(async (tx) => {
    const known = await findThread(tx, once);
    if (known) {
      if (known.askerId !== askerId) throw new AppError("conflict");
      return known.id;
    }
    const waits = !shut && !reader.may("question.moderate") && (await isModerated(tx, place.programmeId));
    const threadId = await insertThread(tx, { id: once, ...place, askerId, shut, nameHidden }, now);
    const message = { threadId, kind: "question", authorId: askerId, text } as const;
    const how = { folded: "", source: "page", state: waits ? "review" : "published", inboundId: null } as const;
    const id = await insertMessage(tx, { ...message, ...how }, now);
    await tellPeople(deps, tx, threadId, { ...message, id });
    return threadId;
  });
}
