import type { Db, Tx } from "../../db.server";
import type { AuditKind, Deed } from "./kinds";

export async function insertEntries(tx: Tx, programmeId: string, deeds: readonly Deed[], at: number): Promise<void> {
  const rows = deeds.map(({ kind, by, to = null, facts = {} }) => ({
    ...{ programmeId, kind, at: new Date(at) },
    ...{ actorId: by, subjectId: to, facts: JSON.stringify(facts) },
  }));
  await tx.auditEntry.createMany({ data: rows });
}

export const findSessionPlace = (tx: Tx, id: string) =>
  tx.session.findUniqueOrThrow({ where: { id }, select: { programmeId: true, number: true } });

/** What is looked for: a person by membership, a kind; absent: all. */
export interface AuditQuery {
  person?: string;
  kind?: AuditKind;
}

const whereOf = (programmeId: string, { person, kind }: AuditQuery) => ({
  programmeId,
  ...(kind && { kind }),
  ...(person && { OR: [{ actorId: person }, { subjectId: person }] }),
});

/** Entries, newest first. */
export const listEntries = (db: Db, programmeId: string, query: AuditQuery, skip: number, take: number) =>
  db.auditEntry.findMany({
    where: whereOf(programmeId, query),
    orderBy: [{ at: "desc" }, { id: "desc" }],
    ...{ skip, take },
  });

export const countEntries = (db: Db, programmeId: string, query: AuditQuery) =>
  db.auditEntry.count({ where: whereOf(programmeId, query) });

/** Names by membership of everybody who was ever in the programme. */
export async function namesOf(db: Db, programmeId: string): Promise<Map<string, string>> {
  const rows = await db.membership.findMany({
    where: { programmeId },
    select: { id: true, account: { select: { name: true } } },
  });
  return new Map(rows.map(({ id, account }) => [id, account.name]));
}

/** Memberships that the log names. */
export async function listNamed(db: Db, programmeId: string): Promise<Set<string>> {
  const where = { programmeId };
  const actors = await db.auditEntry.findMany({ where, distinct: ["actorId"], select: { actorId: true } });
  const subjects = await db.auditEntry.findMany({ where, distinct: ["subjectId"], select: { subjectId: true } });
  const ids = [...actors.map(({ actorId }) => actorId), ...subjects.map(({ subjectId }) => subjectId)];
  return new Set(ids.filter((id) => id !== null));
}
