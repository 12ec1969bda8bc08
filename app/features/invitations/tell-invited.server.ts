import type { Tx } from "../../db.server";
import { enqueueLetter } from "../mail/enqueue.server";
import type { Letter } from "../mail/letter";
import { letterTexts } from "../mail/letter-texts.server";
import { stableReplyAddress } from "../mail/reply-to.server";
import { type CalendarSession, invitationCalendar, type PartStat } from "./calendar.server";
import type { InvitationDeps } from "./deps.server";
import { dueLetter } from "./due-letter";
import { joinSecret } from "./join-secret.server";
import { changedLetter, inviteLetter, offLetter, type Told } from "./letters";
import type { InvitationState } from "./state";
import { findInvitation, type Invitation, listDue, type SessionFacts, settleDue } from "./store.server";

export const partStats: Record<InvitationState, PartStat> = {
  invited: "NEEDS-ACTION",
  accepted: "ACCEPTED",
  tentative: "TENTATIVE",
  declined: "DECLINED",
};

/** The page of a session, with the public address. */
export const pageOf = ({ config }: Pick<InvitationDeps, "config">, { programme, number }: SessionFacts) =>
  `${config.publicUrl}/programmes/${programme.slug}/sessions/${number}`;

/** A session as calendars keep it. */
export const calendarSession = (deps: Pick<InvitationDeps, "config">, session: SessionFacts): CalendarSession => ({
  ...session,
  programme: session.programme.title,
  page: pageOf(deps, session),
});

/** What letters tell the invited person. */
export function toldOf(deps: Pick<InvitationDeps, "config">, invitation: Invitation): Told {
  const { session, member, link, state } = invitation;
  const { number, title, startsAt, endsAt, programme } = session;
  const secret = link === null ? null : joinSecret(deps.config.secret, invitation.id, link);
  return {
    ...{ number, title, startsAt, endsAt, programme: programme.title, cities: programme.sites },
    reason: session.cancelReason,
    reader: { name: member.name, language: member.language, timeZone: member.timeZone, state },
    link: secret && `${deps.config.publicUrl}/join/${secret}`,
    page: pageOf(deps, session),
  };
}

/** Puts a letter of a session into one person's outbox. `what` and the person make it one for ever. */
export async function post(
  deps: InvitationDeps,
  tx: Tx,
  invitation: Invitation,
  what: string,
  letter: Letter,
  method?: "request" | "cancel",
): Promise<void> {
  const { session, member, state } = invitation;
  const { membershipId, accountId, address, name } = member;
  const bound = { membershipId, threadId: "", sessionId: session.id, purpose: "invitation" } as const;
  const replyTo = await stableReplyAddress(deps, tx, `invitation:${invitation.id}`, bound);
  const person = { membershipId, name, address, partStat: partStats[state] };
  const { domain } = deps.config.mail;
  const told = { session: calendarSession(deps, session), person, replyTo, domain, stamp: deps.clock.now() };
  const envelope = {
    cause: `session:${session.id}:${what}:${membershipId}`,
    conversation: `session:${session.id}:`,
    to: { accountId, address, name },
    fromName: letterTexts(member.language)("via", { name: session.programme.title }),
    replyTo,
    member: membershipId,
    list: `session-${session.number}.${session.programme.slug}`,
    ...(method ? { calendar: invitationCalendar(told, method) } : {}),
  };
  await enqueueLetter(deps, tx, envelope, letter);
}

/** How many people are written to before somebody else may have a turn. */
const batch = 50;

/**
 * Writes the letters that invitations still owe, each in a transaction of its own, so that two hundred of them keep nobody
 * waiting; what a process leaves over when it dies, the next turn writes. Resolves to the number written.
 */
export async function tellInvited(deps: InvitationDeps): Promise<number> {
  const ids = await listDue(deps.db.client, batch);
  for (const id of ids) await deps.db.transaction((tx) => tell(deps, tx, id));
  return ids.length;
}

async function tell(deps: InvitationDeps, tx: Tx, id: string): Promise<void> {
  const invitation = await findInvitation(tx, id, deps.clock.now());
  if (!invitation?.due) return;
  if (invitation.member.active) {
    const { due } = invitation;
    const t = letterTexts(invitation.member.language);
    const told = toldOf(deps, invitation);
    const owed = dueLetter(due);
    if (owed.kind === "off") await post(deps, tx, invitation, due, offLetter(told, t), "cancel");
    else if (owed.kind === "changed")
      await post(deps, tx, invitation, due, changedLetter(told, owed.was, t), "request");
    else await post(deps, tx, invitation, due, inviteLetter(told, t), "request");
  }
  await settleDue(tx, id);
}
