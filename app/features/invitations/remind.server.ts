import { letterTexts } from "../mail/letter-texts.server";
import type { InvitationDeps } from "./deps.server";
import { reminderLetter } from "./letters";
import { type Reminder, reminderDue } from "./reminder-times";
import { findInvitation, type Invitation, listRemindable, noteReminder } from "./store.server";
import { post, toldOf } from "./tell-invited.server";

/** Sessions that begin within this time are looked at (ms): the day before begins at most 39 hours before a start. */
const ahead = 48 * 3_600_000;

/** Writes the reminders that are due, each once per person and date; resolves to their number. */
export async function remindInvited(deps: InvitationDeps): Promise<number> {
  const now = deps.clock.now();
  const near = await listRemindable(deps.db.client, now, now + ahead, now);
  const due = near.filter((invitation) => dueOf(invitation, now) !== null);
  for (const { id } of due) await deps.db.transaction((tx) => remind(deps, tx, id, now));
  return due.length;
}

async function remind(deps: InvitationDeps, tx: Parameters<typeof findInvitation>[0], id: string, now: number) {
  const invitation = await findInvitation(tx, id, now);
  const which = invitation && dueOf(invitation, now);
  if (!which) return;
  const { sequence } = invitation.session;
  const letter = reminderLetter(toldOf(deps, invitation), which, now, letterTexts(invitation.member.language));
  await post(deps, tx, invitation, `remind-${which}:${sequence}`, letter);
  await noteReminder(tx, id, which, sequence);
}

function dueOf({ session, member, sentAt, reminded, state }: Invitation, now: number): Reminder | null {
  if (session.off || state === "declined" || !member.active || !member.reminded) return null;
  const { startsAt } = session;
  return reminderDue({ startsAt, timeZone: member.timeZone, invitedAt: sentAt, done: reminded }, now);
}
