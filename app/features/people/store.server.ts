import type { Db, Tx } from "../../db.server";
import type { Role, Standing } from "../permissions/roles";
import type { Account } from "./account";

type AccountRow = { id: string; email: string; name: string; language: string; timeZone: string | null };
const toAccount = ({ id, email, name, language, timeZone }: AccountRow): Account => ({
  id,
  email,
  name,
  language,
  timeZone,
});

export async function findAccount(db: Db | Tx, email: string): Promise<Account | null> {
  const row = await db.account.findUnique({ where: { email } });
  return row && toAccount(row);
}

export async function updateAccount(
  db: Db | Tx,
  id: string,
  data: { name: string; timeZone: string | null },
): Promise<void> {
  await db.account.update({ where: { id }, data });
}

/** The account behind an unexpired sign-in, or null. */
export async function findSignedIn(db: Db | Tx, signInId: string, now: number): Promise<Account | null> {
  const row = await db.signIn.findUnique({ where: { id: signInId }, include: { account: true } });
  return row && !row.revokedAt && row.expiresAt.getTime() > now ? toAccount(row.account) : null;
}

/** Which of these sign-ins are neither expired nor revoked. */
export async function findOpenSignIns(db: Db | Tx, ids: string[], now: number): Promise<Set<string>> {
  const where = { id: { in: ids }, revokedAt: null, expiresAt: { gt: new Date(now) } };
  const rows = await db.signIn.findMany({ where, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

export async function insertSignIn(
  db: Db | Tx,
  id: string,
  accountId: string,
  expiresAt: number,
  openedBy?: string,
): Promise<void> {
  await db.signIn.create({ data: { id, accountId, expiresAt: new Date(expiresAt), openedBy } });
}

export async function revokeSignInsOpenedBy(db: Db | Tx, links: string[], now: number): Promise<void> {
  const where = { openedBy: { in: links }, revokedAt: null };
  await db.signIn.updateMany({ where, data: { revokedAt: new Date(now) } });
}

export async function revokeSignIn(db: Db | Tx, id: string, now: number): Promise<void> {
  await db.signIn.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(now) } });
}

export async function insertSignInRequest(
  db: Db | Tx,
  request: { email: string; linkHash: string; codeHash: string; expiresAt: number },
): Promise<void> {
  await db.signInRequest.create({ data: { ...request, expiresAt: new Date(request.expiresAt) } });
}

/** How many requests of this address are not too old yet, used or not. */
export function countSignInRequests(db: Db | Tx, email: string, now: number): Promise<number> {
  return db.signInRequest.count({ where: { email, expiresAt: { gt: new Date(now) } } });
}

/** Uses up a link. Null when it is unknown, used or too old. */
export async function consumeLink(db: Db | Tx, linkHash: string, now: number): Promise<string | null> {
  const where = { linkHash, usedAt: null, expiresAt: { gt: new Date(now) } };
  const used = await db.signInRequest.updateMany({ where, data: { usedAt: new Date(now) } });
  if (used.count !== 1) return null;
  return (await db.signInRequest.findUnique({ where: { linkHash } }))?.email ?? null;
}

/** Is this link still good? Looking does not use it up, so a mail scanner cannot. */
export async function linkIsGood(db: Db | Tx, linkHash: string, now: number): Promise<boolean> {
  const where = { linkHash, usedAt: null, expiresAt: { gt: new Date(now) } };
  return (await db.signInRequest.count({ where })) === 1;
}

const mostAttempts = 5;

/**
 * Uses up a code. Every try counts against all of the address's open requests, five wrong ones close them. It is
 * counted before it is compared, so that many tries at once are not more than five either.
 */
export async function consumeCode(db: Db | Tx, email: string, codeHash: string, now: number): Promise<boolean> {
  const open = { email, usedAt: null, expiresAt: { gt: new Date(now) } };
  await db.signInRequest.updateMany({ where: open, data: { attempts: { increment: 1 } } });
  const where = { ...open, codeHash, attempts: { lte: mostAttempts } };
  const used = await db.signInRequest.updateMany({ where, data: { usedAt: new Date(now) } });
  return used.count > 0;
}

/** Until when (ms) this address can enter no code, because too many were wrong; null when it can, or has none to enter. */
export async function codesClosedUntil(db: Db | Tx, email: string, now: number): Promise<number | null> {
  const unused = { email, usedAt: null, expiresAt: { gt: new Date(now) } };
  if ((await db.signInRequest.count({ where: { ...unused, attempts: { lt: 5 } } })) > 0) return null;
  const last = await db.signInRequest.findFirst({ where: unused, orderBy: { expiresAt: "desc" } });
  return last?.expiresAt.getTime() ?? null;
}

/** How an account stands to a programme. */
export async function findStanding(
  db: Db | Tx,
  programmeId: string,
  account: Account | null,
  now: number,
): Promise<Standing> {
  const where = account && { programmeId_accountId: { programmeId, accountId: account.id } };
  return toStanding(account, where && (await db.membership.findUnique({ where })), now);
}

/** How several accounts stand to a programme, in their order. */
export async function findStandings(
  db: Db | Tx,
  programmeId: string,
  accounts: readonly (Account | null)[],
  now: number,
): Promise<Standing[]> {
  const ids = [...new Set(accounts.flatMap((account) => account?.id ?? []))];
  const rows = await db.membership.findMany({ where: { programmeId, accountId: { in: ids } } });
  const byAccount = new Map(rows.map((row) => [row.accountId, row]));
  return accounts.map((account) => toStanding(account, byAccount.get(account?.id ?? "") ?? null, now));
}

interface MembershipRow {
  id: string;
  role: string;
  state: string;
  siteId: string | null;
  sessionId: string | null;
  expiresAt: Date | null;
}

function toStanding(account: Account | null, row: MembershipRow | null, now: number): Standing {
  const stranger = { state: "active", membershipId: "", name: "", siteId: null, sessionId: null } as const;
  if (!account) return { ...stranger, role: "anonymous", accountId: "" };
  if (!row) return { ...stranger, role: "none", accountId: account.id };
  const expired = row.expiresAt !== null && row.expiresAt.getTime() <= now;
  return {
    role: row.role as Role,
    state: row.state !== "active" ? "removed" : expired ? "expired" : "active",
    membershipId: row.id,
    accountId: account.id,
    name: account.name,
    siteId: row.siteId,
    sessionId: row.sessionId,
  };
}

/** The account of this address; made when it is not there yet, left alone when it is. */
export async function ensureAccount(db: Db | Tx, email: string, name: string): Promise<string> {
  const row = await db.account.upsert({ where: { email }, create: { email, name }, update: {}, select: { id: true } });
  return row.id;
}

/** A membership; made when it is not there yet, left alone when it is. */
export async function ensureMembership(
  db: Db | Tx,
  membership: { programmeId: string; accountId: string; role: Role; siteId?: string; sessionId?: string },
): Promise<string> {
  const { programmeId, accountId } = membership;
  const where = { programmeId_accountId: { programmeId, accountId } };
  const row = await db.membership.upsert({ where, create: membership, update: {}, select: { id: true } });
  return row.id;
}

/** Makes an account an active organiser of a programme, whatever it was there before; the membership. */
export async function putOrganiser(db: Db | Tx, programmeId: string, accountId: string): Promise<string> {
  const where = { programmeId_accountId: { programmeId, accountId } };
  const organiser = { role: "organiser", state: "active", siteId: null, sessionId: null };
  const create = { programmeId, accountId, ...organiser };
  return (await db.membership.upsert({ where, create, update: organiser, select: { id: true } })).id;
}

/** Takes a membership away; whatever it allowed ends at once. */
export async function removeMembership(db: Db | Tx, id: string): Promise<void> {
  await db.membership.update({ where: { id }, data: { state: "removed" } });
}

/** Memberships that hold at `now` (ms). */
const valid = (now: number) => ({ state: "active", OR: [{ expiresAt: null }, { expiresAt: { gt: new Date(now) } }] });

/** Those of these memberships that hold at `now` (ms), in programmes that are not archived. */
export function listValidMemberships(db: Db | Tx, ids: string[], now: number) {
  const where = { id: { in: ids }, programme: { archivedAt: null }, ...valid(now) };
  return db.membership.findMany({ where, select: { id: true, role: true } });
}

/** The programmes an account is an active member of, newest first. */
export async function listProgrammesOf(db: Db | Tx, accountId: string, now: number) {
  const rows = await db.membership.findMany({
    where: { accountId, ...valid(now) },
    orderBy: { createdAt: "desc" },
    select: { role: true, programme: { select: { slug: true, title: true } } },
  });
  return rows.map(({ role, programme }) => ({ role, ...programme }));
}

/** Everybody active in a programme who belongs to a site. */
export async function listSiteMembers(db: Db | Tx, programmeId: string, now: number) {
  const rows = await db.membership.findMany({
    where: { programmeId, siteId: { not: null }, ...valid(now) },
    orderBy: { account: { name: "asc" } },
    select: {
      id: true,
      role: true,
      account: { select: { name: true, email: true } },
      site: { select: { city: true } },
    },
  });
  return rows.map(({ id, role, account, site }) => ({ id, role, ...account, city: site?.city ?? "" }));
}

/** Everybody active in a programme without a site, crew first: names and roles; addresses are for the organiser. */
export async function listRoster(db: Db | Tx, programmeId: string, now: number) {
  const rows = await db.membership.findMany({
    where: { programmeId, siteId: null, ...valid(now) },
    orderBy: { createdAt: "asc" },
    select: { id: true, role: true, account: { select: { name: true, email: true } } },
  });
  return rows.map(({ id, role, account }) => ({ id, role, ...account }));
}
