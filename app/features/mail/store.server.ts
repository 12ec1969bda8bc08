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

/** The earlier deliveries of a thread to a person, oldest first: only their Message-IDs. */
export async function earlierMessageIds(tx: Tx, causePrefix: string, accountId: string): Promise<string[]> {
  const rows = await tx.delivery.findMany({
    where: { cause: { startsWith: causePrefix }, accountId },
    orderBy: { createdAt: "asc" },
    select: { messageId: true },
    take: 20,
  });
  return rows.map((row) => row.messageId);
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
  token: { hash: string; membershipId: string; threadId: string; purpose: string },
): Promise<void> {
  await tx.replyToken.create({ data: token });
}

/** What a reply token stands for; null when it is unknown or revoked. */
export function findToken(db: Db, hash: string) {
  return db.replyToken.findFirst({ where: { hash, revokedAt: null } });
}

export interface Person {
  standing: Standing;
  accountId: string;
  address: string;
  name: string;
  language: string;
  programmeId: string;
}

const withAccount = { account: true } as const;
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
    where: { programmeId, account: { email: address } },
    include: withAccount,
  });
  return row && toPerson(row, now);
}

function toPerson(row: MembershipRow, now: number): Person {
  const expired = row.expiresAt !== null && row.expiresAt.getTime() <= now;
  const { id: accountId, name, email, language } = row.account;
  return {
    accountId,
    address: email.toLowerCase(),
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

export interface NewInbound {
  messageId: string;
  hash: string;
  envelopeFrom: string;
  envelopeTo: string[];
  raw: Uint8Array<ArrayBuffer>;
  remote: string;
}

/** Keeps an incoming mail; the same mail again changes nothing. */
export async function insertInbound(tx: Tx, { envelopeTo, ...row }: NewInbound, now: number): Promise<void> {
  const { messageId, hash } = row;
  const known = await tx.inboundMail.findUnique({
    where: { messageId_hash: { messageId, hash } },
    select: { id: true },
  });
  if (known) return;
  await tx.inboundMail.create({ data: { ...row, envelopeTo: JSON.stringify(envelopeTo), receivedAt: new Date(now) } });
}

export function findInbound(db: Db, id: string) {
  return db.inboundMail.findUnique({ where: { id } });
}

/** Ids of mails that have no result yet, oldest first. */
export async function waitingInbound(db: Db, limit: number): Promise<string[]> {
  const rows = await db.inboundMail.findMany({
    where: { result: "" },
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
    where: which === "sent" ? { state: "sent" } : { cause: { startsWith: "thread:" } },
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

/** Which of these threads belong to the programme. */
export async function threadsOf(db: Db, programmeId: string, ids: string[]): Promise<Set<string>> {
  const rows = await db.thread.findMany({ where: { id: { in: ids }, programmeId }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** Thread ids by token hash. */
export async function threadsOfTokens(db: Db, hashes: string[]): Promise<Map<string, string>> {
  const rows = await db.replyToken.findMany({
    where: { hash: { in: hashes } },
    select: { hash: true, threadId: true },
  });
  return new Map(rows.map((row) => [row.hash, row.threadId]));
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
