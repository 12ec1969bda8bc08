import type { Db } from "../../db.server";

interface NewTest {
  sessionId: string;
  membershipId: string;
  state: string;
  media: string;
  steps: string;
  at: Date;
}

/** Keeps a member's newest test for a session. */
export async function putTest(db: Db, { sessionId, membershipId, ...data }: NewTest): Promise<void> {
  const where = { sessionId_membershipId: { sessionId, membershipId } };
  await db.connectionTest.upsert({ where, create: { sessionId, membershipId, ...data }, update: data });
}

/** The newest test of everybody for a session, the newest first, with the site each belongs to. */
export async function listTests(db: Db, sessionId: string) {
  const membership = { select: { siteId: true } } as const;
  const rows = await db.connectionTest.findMany({
    where: { sessionId },
    orderBy: { at: "desc" },
    include: { membership },
  });
  return rows.map(({ state, media, at, steps, membership: { siteId } }) => ({
    ...{ state, media, siteId, steps },
    at: at.getTime(),
  }));
}

/** The newest test of one member for a session, or null. */
export async function findTest(db: Db, sessionId: string, membershipId: string) {
  const where = { sessionId_membershipId: { sessionId, membershipId } };
  const row = await db.connectionTest.findUnique({ where, select: { state: true, media: true, at: true } });
  return row && { ...row, at: row.at.getTime() };
}
