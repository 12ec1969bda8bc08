import type { Database, Db } from "../../db.server";
import { isWall } from "../live/wall";
import { type Connection, type Fact, learn } from "./connection";

type Row = Awaited<ReturnType<Db["attendanceInterval"]["findMany"]>>[number];

const toConnection = (row: Row): Connection => ({
  id: row.id,
  sessionId: row.sessionId,
  attendeeId: row.membershipId,
  from: row.fromAt.getTime(),
  to: row.toAt?.getTime() ?? null,
  seenAt: row.seenAt.getTime(),
  end: row.source as Connection["end"],
});

const fields = ({ from, to, seenAt, end }: Connection) => ({
  fromAt: new Date(from),
  toAt: to === null ? null : new Date(to),
  seenAt: new Date(seenAt),
  source: end,
});

/** A session's connections, oldest first. */
export async function listConnections(db: Db, sessionId: string): Promise<Connection[]> {
  const rows = await db.attendanceInterval.findMany({ where: { sessionId }, orderBy: { fromAt: "asc" } });
  return rows.map(toConnection);
}

/** Those that stand, as far as is known. */
export async function listOpen(db: Db): Promise<Connection[]> {
  return (await db.attendanceInterval.findMany({ where: { toAt: null } })).map(toConnection);
}

/**
 * Keeps what these facts say, one for each connection, all together. Facts that say nothing new write nothing; a wall screen
 * is nobody, and nothing is kept of it.
 */
export async function keepFacts(db: Database, all: readonly Fact[]): Promise<void> {
  const facts = all.filter(({ attendeeId }) => !isWall(attendeeId));
  if (facts.length === 0) return;
  await db.transaction(async (tx) => {
    const rows = await tx.attendanceInterval.findMany({ where: { id: { in: facts.map(({ id }) => id) } } });
    const known = new Map(rows.map((row) => [row.id, toConnection(row)]));
    const seen: string[] = [];
    for (const fact of facts) {
      const before = known.get(fact.id) ?? null;
      const next = learn(before, fact);
      if (!next || (before && same(next, before))) continue;
      const { id, sessionId, attendeeId: membershipId } = next;
      if (!before) await tx.attendanceInterval.create({ data: { id, sessionId, membershipId, ...fields(next) } });
      else if (same(next, { ...before, seenAt: fact.at })) seen.push(id);
      else await tx.attendanceInterval.update({ where: { id }, data: fields(next) });
    }
    const seenAt = new Date(facts[0]?.at ?? 0);
    if (seen.length > 0) await tx.attendanceInterval.updateMany({ where: { id: { in: seen } }, data: { seenAt } });
  });
}

const same = (a: Connection, b: Connection) => JSON.stringify(a) === JSON.stringify(b);
