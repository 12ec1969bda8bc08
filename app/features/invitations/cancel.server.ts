import { AppError } from "../../errors";
import { noteInSession } from "../audit/note.server";
import type { InvitationDeps } from "./deps.server";
import { dueKey } from "./due-letter";
import { callOffSession, findSessionFacts, oweEverybody } from "./store.server";

/** Longest reason (characters). */
const longest = 1_000;

/**
 * Calls a session off; everybody asked to it is told why; `by` is the membership of who does it. Throws `invalid` for a session that is over or a reason that is
 * too long, `conflict` when somebody was faster.
 */
export async function callOff(
  deps: InvitationDeps,
  sessionId: string,
  sequence: number,
  reason: string,
  by: string,
): Promise<void> {
  const now = deps.clock.now();
  const why = reason.replace(/\r\n?/g, "\n").trim();
  if (why.length > longest) throw new AppError("invalid", {}, "reason_long");
  await deps.db.transaction(async (tx) => {
    const session = await findSessionFacts(tx, sessionId);
    if (!session) throw new AppError("not_found");
    if (session.endsAt <= now) throw new AppError("invalid", {}, "session_over");
    if (!(await callOffSession(tx, sessionId, sequence, why, now))) throw new AppError("conflict");
    await oweEverybody(tx, sessionId, dueKey.off(sequence + 1), false);
    await noteInSession(tx, sessionId, now, { kind: "session.off", by });
  });
}
