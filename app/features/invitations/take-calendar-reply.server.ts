import type { Tx } from "../../db.server";
import type { IncomingInvitation, MailDesk, Outcome } from "../mail/desk.server";
import { uidOf } from "./calendar.server";
import { readCalendarReply } from "./calendar-reply.server";
import type { InvitationDeps } from "./deps.server";
import { findInvitationOf, setAnswer } from "./store.server";

/** Invitations' side of the mail. */
export function invitationDesk(deps: InvitationDeps): Pick<MailDesk, "takeInvitation"> {
  return { takeInvitation: (tx, reply) => takeInvitation(deps, tx, reply) };
}

const held = (reason: string): Outcome => ({ result: "held", reason });
const noted: Outcome = { result: "published", reason: "answer-noted" };

/**
 * Takes a calendar's answer. The newest answer counts, wherever it was given; one to a date that is no longer the
 * session's counts for nothing. Words, and whatever is doubtful, are held for the organiser.
 */
async function takeInvitation(deps: InvitationDeps, tx: Tx, mail: IncomingInvitation): Promise<Outcome> {
  if (!mail.calendar) return held(mail.holdFor ?? "invitation-words");
  const reply = readCalendarReply(mail.calendar);
  if ("problem" in reply) return held(mail.holdFor ?? reply.problem);
  if (mail.holdFor) return held(mail.holdFor);
  const { sessionId, membershipId, at } = mail;
  const invitation = await findInvitationOf(tx, sessionId, membershipId, deps.clock.now());
  if (!invitation || reply.uid !== uidOf(sessionId, membershipId, deps.config.mail.domain))
    return held("other-invitation");
  const { session, answeredAt, state } = invitation;
  if (session.off) return { result: "refused", reason: "session-off" };
  if (reply.sequence !== null && reply.sequence < session.sequence) return { result: "refused", reason: "old-date" };
  if (answeredAt !== null && answeredAt > at) return noted;
  if (state !== reply.answer) await setAnswer(tx, invitation.id, reply.answer, "mail", at);
  return noted;
}
