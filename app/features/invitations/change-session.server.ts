import { AppError } from "../../errors";
import type { InvitationDeps } from "./deps.server";
import { dueKey } from "./due-letter";
import { type NewTimes, newTimes } from "./new-times";
import { findSessionFacts, moveSession, oweEverybody } from "./store.server";

/**
 * Gives a session another date; everybody asked to it is told and asked anew. A session that was called off takes place
 * again. `sequence` is the one the form's reader saw. Throws `invalid` with the reason, `conflict` when somebody was faster.
 */
export async function changeSession(
  deps: InvitationDeps,
  sessionId: string,
  sequence: number,
  asked: NewTimes,
): Promise<void> {
  const judged = newTimes(asked, deps.clock.now());
  if ("problem" in judged) throw new AppError("invalid", judged.problem.details, judged.problem.sentence);
  await deps.db.transaction(async (tx) => {
    const session = await findSessionFacts(tx, sessionId);
    if (!session) throw new AppError("not_found");
    const same = session.startsAt === judged.startsAt && session.endsAt === judged.endsAt && !session.off;
    if (same) throw new AppError("invalid", {}, "times_same");
    if (!(await moveSession(tx, sessionId, sequence, judged))) throw new AppError("conflict");
    await oweEverybody(tx, sessionId, dueKey.changed(sequence + 1, session.startsAt), true);
  });
}
