import type { Db, Tx } from "../../db.server";
import { dueKey } from "./due-letter";
import type { Answer, AnswerSource, InvitationState } from "./state";

const ofSession = {
  id: true,
  number: true,
  title: true,
  startsAt: true,
  endsAt: true,
  sequence: true,
  cancelledAt: true,
  cancelReason: true,
  alwaysOpen: true,
  programme: {
    select: {
      id: true,
      slug: true,
      title: true,
      archivedAt: true,
      sites: { orderBy: { position: "asc" }, select: { city: true, country: true, timeZone: true } },
    },
  },
} as const;
const ofMember = {
  id: true,
  role: true,
  state: true,
  expiresAt: true,
  followMail: true,
  account: { select: { id: true, name: true, email: true, language: true, timeZone: true } },
  site: { select: { city: true, country: true, timeZone: true } },
} as const;
const whole = {
  session: { select: ofSession },
  membership: { select: ofMember },
  links: { where: { revokedAt: null }, orderBy: { number: "desc" }, select: { number: true }, take: 1 },
} as const;

type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionRow>>>;
const sessionRow = (db: Db, id: string) => db.session.findUnique({ where: { id }, select: ofSession });
type MemberRow = Awaited<ReturnType<typeof memberRows>>[number];
const memberRows = (db: Db, where: object) =>
  db.membership.findMany({ where, orderBy: { createdAt: "asc" }, select: ofMember });
type InvitationRow = NonNullable<Awaited<ReturnType<typeof invitationRow>>>;
const invitationRow = (db: Db, id: string) => db.invitation.findUnique({ where: { id }, include: whole });

/** A session as invitations tell it. Times are ms since 1970. */
export type SessionFacts = ReturnType<typeof toSession>;
const toSession = ({ startsAt, endsAt, cancelledAt, programme, ...row }: SessionRow) => ({
  ...row,
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
  off: cancelledAt !== null,
  programme: { ...programme, archived: programme.archivedAt !== null },
});

/** A member whom a session may concern. */
export type Member = ReturnType<typeof toMember>;
const toMember = ({ id, role, state, expiresAt, followMail, account, site }: MemberRow, now: number) => ({
  membershipId: id,
  role,
  active: state === "active" && (expiresAt === null || expiresAt.getTime() > now),
  /** Wants mails that need no answer, such as reminders. */
  reminded: followMail !== "none",
  accountId: account.id,
  name: account.name,
  address: account.email.toLowerCase(),
  language: account.language,
  city: site?.city ?? null,
  country: site?.country ?? null,
  /** The person's own zone, else the city's; where the programme is at home for those without either. */
  timeZone: account.timeZone ?? site?.timeZone ?? "Europe/Rome",
});

/** An invitation with the session and the person. `link` is the number of the open link, null when it was revoked. */
export type Invitation = ReturnType<typeof toInvitation>;
const toInvitation = (row: InvitationRow, now: number) => ({
  id: row.id,
  state: row.state as InvitationState,
  source: row.source,
  answeredAt: row.answeredAt?.getTime() ?? null,
  sentAt: row.sentAt.getTime(),
  sends: row.sends,
  due: row.due,
  reminded: { day: row.dayReminder >= row.session.sequence, hour: row.hourReminder >= row.session.sequence },
  link: row.links[0]?.number ?? null,
  session: toSession(row.session),
  member: toMember(row.membership, now),
});

export async function findSessionFacts(db: Db, id: string): Promise<SessionFacts | null> {
  const row = await sessionRow(db, id);
  return row && toSession(row);
}

/** The sessions of a programme that calendars show, in order. */
export async function listSessionFacts(db: Db, programmeId: string): Promise<SessionFacts[]> {
  const rows = await db.session.findMany({ where: { programmeId }, orderBy: { number: "asc" }, select: ofSession });
  return rows.map(toSession);
}

/** Everybody who can be asked to a session: active members but the organisers; guests to their own session alone. */
export async function listInvitable(
  db: Db,
  session: { id: string; programmeId: string },
  now: number,
): Promise<Member[]> {
  const rows = await memberRows(db, {
    programmeId: session.programmeId,
    role: { not: "organiser" },
    state: "active",
    OR: [{ sessionId: null }, { sessionId: session.id }],
  });
  return rows.map((row) => toMember(row, now)).filter(({ active }) => active);
}

export async function findInvitation(db: Db, id: string, now: number): Promise<Invitation | null> {
  const row = await invitationRow(db, id);
  return row && toInvitation(row, now);
}

export async function findInvitationOf(
  db: Db,
  sessionId: string,
  membershipId: string,
  now: number,
): Promise<Invitation | null> {
  const where = { sessionId_membershipId: { sessionId, membershipId } };
  const row = await db.invitation.findUnique({ where, include: whole });
  return row && toInvitation(row, now);
}

/** The invitations of a session. */
export async function listInvitations(db: Db, sessionId: string, now: number): Promise<Invitation[]> {
  const rows = await db.invitation.findMany({ where: { sessionId }, include: whole, orderBy: { id: "asc" } });
  return rows.map((row) => toInvitation(row, now));
}

/** Invitations whose person has still to be written to, oldest first. */
export async function listDue(db: Db, limit: number): Promise<string[]> {
  const where = { due: { not: null } };
  const rows = await db.invitation.findMany({ where, orderBy: { sentAt: "asc" }, select: { id: true }, take: limit });
  return rows.map(({ id }) => id);
}

/** Invitations to sessions that begin between the two moments and take place, of people who have not declined. */
export async function listRemindable(db: Db, from: number, to: number, now: number): Promise<Invitation[]> {
  const session = { cancelledAt: null, startsAt: { gt: new Date(from), lt: new Date(to) } };
  const rows = await db.invitation.findMany({
    where: { session: { ...session, programme: { archivedAt: null } }, state: { not: "declined" } },
    include: whole,
  });
  return rows.map((row) => toInvitation(row, now)).filter(({ member }) => member.active);
}

/** Asks somebody for the first time. */
export async function insertInvitation(tx: Tx, sessionId: string, membershipId: string, now: number): Promise<string> {
  const data = { sessionId, membershipId, sentAt: new Date(now), due: dueKey.invite(1) };
  return (await tx.invitation.create({ data, select: { id: true } })).id;
}

/** Asks again. */
export async function repeatInvitation(tx: Tx, id: string, sends: number): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { sends, due: dueKey.invite(sends) } });
}

/** Notes that the letter has been written. */
export async function settleDue(tx: Tx, id: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { due: null } });
}

export async function noteReminder(tx: Tx, id: string, which: "day" | "hour", sequence: number): Promise<void> {
  const data = which === "day" ? { dayReminder: sequence } : { hourReminder: sequence };
  await tx.invitation.update({ where: { id }, data });
}

export async function setAnswer(tx: Tx, id: string, state: Answer, source: AnswerSource, at: number): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { state, source, answeredAt: new Date(at) } });
}

/** How many links an invitation has had. */
export function countLinks(tx: Tx, invitationId: string): Promise<number> {
  return tx.joinLink.count({ where: { invitationId } });
}

export async function insertLink(tx: Tx, link: { hash: string; invitationId: string; number: number }): Promise<void> {
  await tx.joinLink.create({ data: link });
}

/** A link by the hash of its secret, used or not. */
export function findLink(db: Db, hash: string) {
  return db.joinLink.findUnique({ where: { hash } });
}

/** Ends the links of an invitation; their hashes. */
export async function revokeLinks(tx: Tx, invitationId: string, now: number): Promise<string[]> {
  const open = { invitationId, revokedAt: null };
  const rows = await tx.joinLink.findMany({ where: open, select: { hash: true } });
  await tx.joinLink.updateMany({ where: open, data: { revokedAt: new Date(now) } });
  return rows.map(({ hash }) => hash);
}

/**
 * Gives a session new dates if it still has this `sequence`; it takes place again if it was called off. False when somebody
 * else was faster.
 */
export async function moveSession(
  tx: Tx,
  id: string,
  sequence: number,
  times: { startsAt: number; endsAt: number },
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id, sequence },
    data: {
      startsAt: new Date(times.startsAt),
      endsAt: new Date(times.endsAt),
      sequence: sequence + 1,
      cancelledAt: null,
      cancelReason: "",
    },
  });
  return count === 1;
}

/** Calls a session off if it still has this `sequence`. False when somebody else was faster. */
export async function callOffSession(
  tx: Tx,
  id: string,
  sequence: number,
  reason: string,
  now: number,
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id, sequence, cancelledAt: null },
    data: { sequence: sequence + 1, cancelledAt: new Date(now), cancelReason: reason },
  });
  return count === 1;
}

/** Everybody asked to the session is to be written to; with `again` their answers are asked for anew. */
export async function oweEverybody(tx: Tx, sessionId: string, due: string, again: boolean): Promise<void> {
  const fresh = again ? { state: "invited", source: "", answeredAt: null } : {};
  await tx.invitation.updateMany({ where: { sessionId }, data: { due, ...fresh } });
}
