import { AppError } from "../../errors";
import { noteInSession } from "../audit/note.server";
import type { InvitationDeps } from "./deps.server";
import { dueKey } from "./due-letter";
import { type NewTimes, newTimes } from "./new-times";
import { findSessionFacts, moveSession, oweEverybody } from "./store.server";

/**
 * Gives a session another date; everybody asked to it is told and asked anew. A session that was called off takes place
 * again. `sequence` is the one the form's reader saw, `by` the membership of who asks. Throws `invalid` with the reason, `conflict` when somebody was faster.
 */
export async function changeSession(
  deps: InvitationDeps,
  sessionId: string,
  sequence: number,
  asked: NewTimes,
  by: string,
): Promise<void> {
  const now = deps.clock.now();
  const judged = newTimes(asked, now);
  if ("problem" in judged) throw new AppError("invalid", judged.problem.details, judged.problem.sentence);
  await deps.db.transaction(async (tx) => {
    const session = await findSessionFacts(tx, sessionId);
    if (!session) throw new AppError("not_found");
    const same = session.startsAt === judged.startsAt && session.endsAt === judged.endsAt && !session.off;
    if (same) throw new AppError("invalid", {}, "times_same");
    if (!(await moveSession(tx, sessionId, sequence, judged))) throw new AppError("conflict");
    await oweEverybody(tx, sessionId, dueKey.changed(sequence + 1, session.startsAt), true);
    const facts = { from: new Date(session.startsAt).toISOString(), until: new Date(judged.startsAt).toISOString() };
    await noteInSession(tx, sessionId, now, { kind: "session.moved", by, facts });
  });
}
