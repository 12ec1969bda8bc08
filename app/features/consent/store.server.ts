import type { Db } from "../../db.server";

/** When this member agreed to this version; null when they have not. */
export async function findConsent(db: Db, sessionId: string, membershipId: string, version: string) {
  const where = { sessionId_membershipId_version: { sessionId, membershipId, version } };
  return (await db.consent.findUnique({ where, select: { at: true } }))?.at.getTime() ?? null;
}

interface NewConsent {
  sessionId: string;
  membershipId: string;
  version: string;
  text: string;
  at: Date;
}

/** Writes it down; the first time stands. */
export async function insertConsent(db: Db, data: NewConsent): Promise<void> {
  const { sessionId, membershipId, version } = data;
  const where = { sessionId_membershipId_version: { sessionId, membershipId, version } };
  await db.consent.upsert({ where, create: data, update: {} });
}

/** Everything that was agreed to for a session, the newest first. */
export async function listConsents(db: Db, sessionId: string) {
  const membership = { select: { account: { select: { name: true } }, site: { select: { city: true } } } } as const;
  const rows = await db.consent.findMany({ where: { sessionId }, orderBy: { at: "desc" }, include: { membership } });
  return rows.map(({ membershipId, version, text, at, membership: { account, site } }) => ({
    ...{ membershipId, version, text },
    who: site?.city ?? account.name,
    at: at.getTime(),
  }));
}
