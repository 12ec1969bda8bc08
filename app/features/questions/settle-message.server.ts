import { AppError } from "../../errors";
import { findVisibleMessage } from "./find-visible.server";
import type { FormDeps, Place } from "./form-deps.server";
import { reopen } from "./publish.server";
import type { Reader } from "./reader";
import { changeThread, setMessageState } from "./store.server";
import { messageSchema } from "./wire";

/**
 * Publishes a message that waits for the crew, takes one off the page again, withdraws one's own, or brings a withdrawn
 * one back. Nothing is deleted; a withdrawn question closes its thread.
 */
export async function settleMessage(
  deps: FormDeps,
  reader: Reader,
  place: Place,
  form: Record<string, string>,
): Promise<string> {
  const { message: id, what } = messageSchema.parse(form);
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const { message, thread } = await findVisibleMessage(tx, place.sessionId, id, reader);
    const own = message.authorId === reader.membershipId;
    const crews = what === "publish" || what === "takeOff";
    if (!(crews ? reader.may("question.moderate") : reader.may("question.edit", { own })))
      throw new AppError("forbidden");
    const from = { publish: "review", takeOff: "published", withdraw: "", restore: "withdrawn" }[what];
    if (from && message.state !== from) return thread.id;
    const to = { publish: "published", takeOff: "review", withdraw: "withdrawn", restore: "review" }[what];
    await setMessageState(tx, id, what === "restore" && reader.may("question.moderate") ? "published" : to, now);
    if (what === "withdraw" && message.kind === "question") await changeThread(tx, thread.id, { state: "closed" });
    else if (what === "restore" || (message.kind === "answer" && thread.state !== "closed"))
      await reopen(tx, thread.id);
    return thread.id;
  });
}
