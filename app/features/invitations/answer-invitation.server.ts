import type { Db, Tx } from "../../db.server";
import { AppError } from "../../errors";
import type { Answer, AnswerSource } from "./state";
import { findInvitationOf, type Invitation, setAnswer } from "./store.server";

interface Deps {
  db: { client: Db; transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> };
  clock: { now(): number };
}

/** The invitation of a member to a session, or null. */
export function invitationOf(deps: Deps, sessionId: string, membershipId: string): Promise<Invitation | null> {
  return findInvitationOf(deps.db.client, sessionId, membershipId, deps.clock.now());
}

/** Says yes, perhaps or no to a session. Throws `not_found` for who was not asked, `gone` for a session that is off or over. */
export async function answerInvitation(
  deps: Deps,
  who: { sessionId: string; membershipId: string },
  answer: Answer,
  source: AnswerSource,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const invitation = await findInvitationOf(tx, who.sessionId, who.membershipId, now);
    if (!invitation) throw new AppError("not_found", {}, "not_invited");
    const { off, endsAt, alwaysOpen } = invitation.session;
    if (off) throw new AppError("gone", {}, "session_off");
    if (endsAt <= now && !alwaysOpen) throw new AppError("gone", {}, "session_over");
    if (invitation.state !== answer) await setAnswer(tx, invitation.id, answer, source, now);
  });
}
