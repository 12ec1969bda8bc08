import type { Db, Tx } from "../../db.server";
import type { Role, Standing } from "../permissions/roles";

export interface NewDelivery {
  cause: string;
  messageId: string;
  accountId: string | null;
  toAddress: string;
  toName: string;
  fromName: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  headers: Record<string, string>;
}

export type DeliveryRow = Awaited<ReturnType<typeof dueDeliveries>>[number];
export type InboundRow = NonNullable<Awaited<ReturnType<typeof findInbound>>>;

/** Writes a delivery; the same cause a second time changes nothing. */
export async function insertDelivery(tx: Tx, { headers, ...row }: NewDelivery, now: number): Promise<void> {
  if (await tx.delivery.findUnique({ where: { cause: row.cause }, select: { id: true } })) return;
  const at = new Date(now);
  await tx.delivery.create({ data: { ...row, headers: JSON.stringify(headers), dueAt: at, createdAt: at } });
}

/** Deliveries whose time has come, and those whose sender died while holding them. */
export function dueDeliveries(db: Db, now: number, limit: number) {
  const at = new Date(now);
  return db.delivery.findMany({
    where: {
      OR: [
        { state: "queued", dueAt: { lte: at } },
        { state: "sending", leasedUntil: { lt: at } },
      ],
    },
    orderBy: { dueAt: "asc" },
    take: limit,
  });
}

/** Takes a delivery for this process alone. False when another one was faster. */
export async function leaseDelivery(db: Db, row: DeliveryRow, until: number): Promise<boolean> {
  const { count } = await db.delivery.updateMany({
    where: { id: row.id, state: row.state, attempts: row.attempts, leasedUntil: row.leasedUntil },
    data: { state: "sending", attempts: row.attempts + 1, leasedUntil: new Date(until) },
  });
  return count === 1;
}

export async function markSent(tx: Tx, id: string, now: number): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: { state: "sent", sentAt: new Date(now), leasedUntil: null, error: null },
  });
}

export async function markLater(db: Db, id: string, dueAt: number, error: string): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { state: "queued", dueAt: new Date(dueAt), leasedUntil: null, error },
  });
}

export async function markFailed(db: Db, id: string, error: string): Promise<void> {
  await db.delivery.update({ where: { id }, data: { state: "failed", leasedUntil: null, error } });
}

export interface SentBefore {
  messageId: string;
  at: number;
}

/** The earlier deliveries of a conversation to a person, oldest first: the root and the newest nineteen. */
export async function earlierDeliveries(tx: Tx, causePrefix: string, accountId: string): Promise<SentBefore[]> {
  const rows = await tx.delivery.findMany({
    where: { cause: { startsWith: causePrefix }, accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { messageId: true, createdAt: true },
  });
  const kept = rows.length > 20 ? [...rows.slice(0, 1), ...rows.slice(-19)] : rows;
  return kept.map(({ messageId, createdAt }) => ({ messageId, at: createdAt.getTime() }));
}

/** Reply addresses of those of our messages that have one of these Message-IDs. */
export async function replyAddressesOf(db: Db, messageIds: string[]): Promise<Map<string, string>> {
  const rows = await db.delivery.findMany({
    where: { messageId: { in: messageIds }, replyTo: { not: null } },
    select: { messageId: true, replyTo: true },
  });
  return new Map(rows.map((row) => [row.messageId, row.replyTo ?? ""]));
}

export async function insertToken(
  tx: Tx,
  token: {
    hash: string;
    membershipId: string;
    threadId: string;
    roundId?: string;
    sessionId?: string;
    purpose: string;
  },
): Promise<void> {
  await tx.replyToken.create({ data: token });
}

/** What a reply token stands for; null when it is unknown or revoked. */
export function findToken(db: Db, hash: string) {
  return db.replyToken.findFirst({ where: { hash, revokedAt: null } });
}

/** How mails that nobody must answer come: each as it happens, one a day, or not at all. */
export type FollowMail = "each" | "daily" | "none";

export interface Person {
  standing: Standing;
  followMail: FollowMail;
  /** The account's own zone, or its site's; null when neither is known. */
  timeZone: string | null;
  programmeTitle: string;
  accountId: string;
  /** Where mail goes. */
  address: string;
  /** Every address the person writes from, lower case. */
  addresses: string[];
  name: string;
  language: string;
  programmeId: string;
}

const withAccount = {
  account: { include: { addresses: { select: { address: true } } } },
  site: true,
  programme: { select: { title: true } },
} as const;
type MembershipRow = NonNullable<Awaited<ReturnType<typeof membershipRow>>>;
const membershipRow = (db: Db, id: string) => db.membership.findUnique({ where: { id }, include: withAccount });

/** The person behind a membership, with address and standing at `now`. */
export async function findPerson(db: Db, membershipId: string, now: number): Promise<Person | null> {
  const row = await membershipRow(db, membershipId);
  return row && toPerson(row, now);
}

/** The active members of a programme with that role. */
export async function findPeople(db: Db, programmeId: string, role: Role, now: number): Promise<Person[]> {
  const rows = await db.membership.findMany({
    where: { programmeId, role, state: "active" },
    include: withAccount,
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => toPerson(row, now)).filter((person) => person.standing.state === "active");
}

/** The member of a programme with that address, if there is one. */
export async function findMember(db: Db, programmeId: string, address: string, now: number): Promise<Person | null> {
  const row = await db.membership.findFirst({
    where: { programmeId, account: { OR: [{ email: address }, { addresses: { some: { address } } }] } },
    include: withAccount,
  });
  return row && toPerson(row, now);
}

function toPerson(row: MembershipRow, now: number): Person {
  const expired = row.expiresAt !== null && row.expiresAt.getTime() <= now;
  const { id: accountId, name, email, language, addresses } = row.account;
  return {
    accountId,
    followMail: row.followMail as FollowMail,
    timeZone: row.account.timeZone ?? row.site?.timeZone ?? null,
    programmeTitle: row.programme.title,
    address: email.toLowerCase(),
    addresses: [email, ...addresses.map((one) => one.address)].map((one) => one.toLowerCase()),
    name,
    language,
    programmeId: row.programmeId,
    standing: {
      role: row.role as Role,
      state: row.state !== "active" ? "removed" : expired ? "expired" : "active",
      membershipId: row.id,
      accountId,
      name,
      siteId: row.siteId,
      sessionId: row.sessionId,
    },
  };
}

export async function setFollowMail(db: Db, membershipId: string, followMail: FollowMail): Promise<void> {
  await db.membership.update({ where: { id: membershipId }, data: { followMail } });
}

export interface NewInbound {
  messageId: string;
  hash: string;
  envelopeFrom: string;
  envelopeTo: string[];
  raw: Uint8Array<ArrayBuffer>;
  rawKey: string | null;
  remote: string;
}

/** Keeps incoming mails; those that are kept already change nothing. */
export async function insertInbound(tx: Tx, mails: readonly (NewInbound & { receivedAt: number })[]): Promise<void> {
  const same = mails.map(({ messageId, hash }) => ({ messageId, hash }));
  const known = await tx.inboundMail.findMany({ where: { OR: same }, select: { messageId: true, hash: true } });
  const kept = new Set(known.map(({ messageId, hash }) => `${hash} ${messageId}`));
  const fresh = mails.filter(({ messageId, hash }) => {
    const key = `${hash} ${messageId}`;
    return !kept.has(key) && kept.add(key);
  });
  if (fresh.length === 0) return;
  await tx.inboundMail.createMany({
    data: fresh.map(({ envelopeTo, receivedAt, ...row }) => ({
      ...row,
      envelopeTo: JSON.stringify(envelopeTo),
      receivedAt: new Date(receivedAt),
    })),
  });
}

export function findInbound(db: Db, id: string) {
  return db.inboundMail.findUnique({ where: { id } });
}

/** Ids of mails that have no result yet, oldest first, but these. */
export async function waitingInbound(db: Db, limit: number, without: string[]): Promise<string[]> {
  const rows = await db.inboundMail.findMany({
    where: { result: "", id: { notIn: without } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true },
    take: limit,
  });
  return rows.map((row) => row.id);
}

/** The first mail that came with this Message-ID. */
export async function firstWithMessageId(db: Db, messageId: string): Promise<string | null> {
  const row = await db.inboundMail.findFirst({
    where: { messageId },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function setResult(tx: Tx, id: string, result: string, reason: string, now: number): Promise<void> {
  await tx.inboundMail.update({ where: { id }, data: { result, reason, processedAt: new Date(now) } });
}

/** What processing found out about a mail, for those that come after it. */
export async function noteFindings(
  db: Db,
  id: string,
  found: { subject?: string; sender?: string; trust?: string; place?: string; words?: string },
): Promise<void> {
  await db.inboundMail.update({ where: { id }, data: found });
}

/** Marks a delivery that came back, once. */
export async function noteBounce(tx: Tx, id: string, kind: string, status: string, now: number): Promise<void> {
  await tx.delivery.updateMany({
    where: { id, bounce: "" },
    data: {
      bounce: kind,
      bouncedAt: new Date(now),
      state: "failed",
      leasedUntil: null,
      error: status ? `bounced (${status})` : "bounced",
    },
  });
}

/** The newest notice to an address, by the beginning of its cause: is there one since then? */
export async function hasNotice(tx: Tx, causePrefix: string, since: number): Promise<boolean> {
  const where = { cause: { startsWith: causePrefix }, createdAt: { gt: new Date(since) } };
  return (await tx.delivery.findFirst({ where, select: { id: true } })) !== null;
}

/** The account that reads or writes at this address; null when nobody of ours does. */
export function readerOf(db: Db, address: string) {
  return db.account.findFirst({
    where: { OR: [{ email: address }, { addresses: { some: { address } } }] },
    select: { id: true, name: true, language: true },
  });
}

/** The cause of the mail that gave out this reply address. */
export async function causeOfReplyAddress(db: Db, replyTo: string): Promise<string | null> {
  const row = await db.delivery.findFirst({ where: { replyTo }, select: { cause: true } });
  return row?.cause ?? null;
}

export function findDeliveryByMessageId(db: Db, messageId: string) {
  return db.delivery.findUnique({ where: { messageId } });
}

export function findDelivery(db: Db, id: string) {
  return db.delivery.findUnique({ where: { id } });
}

const listed = {
  id: true,
  cause: true,
  toAddress: true,
  toName: true,
  fromName: true,
  subject: true,
  state: true,
  messageId: true,
  replyTo: true,
  text: true,
  createdAt: true,
  error: true,
  attempts: true,
} as const;

/** Deliveries, newest first: all that were sent, or those of conversations in whatever state. */
export function listDeliveries(db: Db, limit: number, which: "sent" | "conversations") {
  return db.delivery.findMany({
    where:
      which === "sent"
        ? { state: "sent" }
        : { OR: ["thread:", "survey:", "session:"].map((start) => ({ cause: { startsWith: start } })) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: listed,
    take: limit,
  });
}

/** What came in, newest first, without the raw mails. */
export function listInbound(db: Db, limit: number) {
  return db.inboundMail.findMany({
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    omit: { raw: true },
    take: limit,
  });
}

/** Which of these threads, survey rounds and sessions belong to the programme; private and nameless threads for those who see them. */
export async function threadsOf(
  db: Db,
  programmeId: string,
  ids: string[],
  sees: { private: boolean; names: boolean },
): Promise<Set<string>> {
  const where = { id: { in: ids }, programmeId };
  const known = { ...(sees.private ? {} : { shut: false }), ...(sees.names ? {} : { nameHidden: false }) };
  const threads = await db.thread.findMany({ where: { ...where, ...known }, select: { id: true } });
  const those = { where, select: { id: true } } as const;
  const rows = [...threads, ...(await db.surveyRound.findMany(those)), ...(await db.session.findMany(those))];
  return new Set(rows.map((row) => row.id));
}

/** Texts that were put into the outbox for a person, by the beginning of their causes; newest first, at most 20. */
export async function textsSent(db: Db, causePrefix: string, accountId: string): Promise<string[]> {
  const rows = await db.delivery.findMany({
    where: { cause: { startsWith: causePrefix }, accountId },
    orderBy: { createdAt: "desc" },
    select: { text: true },
    take: 20,
  });
  return rows.map((row) => row.text);
}

/** Ids of threads, survey rounds and sessions by token hash. */
export async function threadsOfTokens(db: Db, hashes: string[]): Promise<Map<string, string>> {
  const rows = await db.replyToken.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, threadId: true, roundId: true, sessionId: true },
  });
  return new Map(rows.map((row) => [row.hash, row.sessionId ?? row.roundId ?? row.threadId]));
}

/** Causes by delivery id. */
export async function causesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.delivery.findMany({ where: { id: { in: ids } }, select: { id: true, cause: true } });
  return new Map(rows.map((row) => [row.id, row.cause]));
}

/** Names of a programme's members by their addresses. */
export async function namesOf(db: Db, programmeId: string, addresses: string[]): Promise<Map<string, string>> {
  const rows = await db.account.findMany({
    where: { email: { in: addresses }, memberships: { some: { programmeId } } },
    select: { email: true, name: true },
  });
  return new Map(rows.map((row) => [row.email, row.name]));
}
