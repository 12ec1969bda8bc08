import type { Db, Tx } from "../../db.server";

/** Memberships that may get a summary: experts, and those who asked for one a day. */
export async function digestReaders(db: Db): Promise<{ id: string; digestAt: number | null }[]> {
  const rows = await db.membership.findMany({
    where: {
      state: "active",
      programme: { archivedAt: null },
      OR: [{ role: "expert", followMail: { not: "none" } }, { followMail: "daily" }],
    },
    select: { id: true, digestAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, digestAt }) => ({ id, digestAt: digestAt?.getTime() ?? null }));
}

/** Notes that a summary was considered. False when another process was faster. */
export async function takeDigest(tx: Tx, id: string, before: number | null, now: number): Promise<boolean> {
  const digestAt = before === null ? null : new Date(before);
  const { count } = await tx.membership.updateMany({ where: { id, digestAt }, data: { digestAt: new Date(now) } });
  return count === 1;
}

const place = {
  programme: { select: { slug: true, title: true } },
  session: { select: { id: true, number: true, title: true } },
} as const;

/** Questions of a programme without an answer that were asked before `until`, oldest first. */
export function openThreads(db: Db, programmeId: string, until: number, limit: number) {
  return db.thread.findMany({
    where: {
      programmeId,
      state: { in: ["waiting", "sent"] },
      createdAt: { lt: new Date(until) },
      messages: { some: { kind: "question", state: { in: ["published", "review"] } } },
    },
    include: { ...place, messages: { where: { kind: "question" }, take: 1 } },
    orderBy: { createdAt: "asc" },
    take: limit,
  });
}

/** Threads that a member follows with an answer of somebody else published between `since` and `until`. */
export function answeredThreads(db: Db, membershipId: string, since: number, until: number) {
  const fresh = {
    kind: "answer",
    state: "published",
    authorId: { not: membershipId },
    publishedAt: { gt: new Date(since), lte: new Date(until) },
  };
  return db.thread.findMany({
    where: {
      shut: false,
      askerId: { not: membershipId },
      followers: { some: { membershipId } },
      messages: { some: fresh },
    },
    include: {
      ...place,
      messages: { where: { OR: [{ kind: "question", state: "published" }, fresh] }, orderBy: { createdAt: "asc" } },
    },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
}
