import { keyOf, type Row, tableNames, tableOf, textColumns } from "../../cli/backup/tables.server";
import type { Database, Db, Tx } from "../../db.server";
import { searched } from "./rewrite";
import { ruleOf } from "./tables";
import type { Traces, Where } from "./traces";

/** A person's memberships, those of programmes that are archived too. */
export async function findMemberships(db: Db, accountId: string) {
  return db.membership.findMany({
    where: { accountId },
    select: { id: true, programmeId: true, role: true, state: true, programme: { select: { title: true } } },
  });
}

export const findAccountOf = (db: Db, accountId: string) =>
  db.account.findUnique({ where: { id: accountId }, include: { addresses: true } });

/** The account behind a membership of this programme, or null. */
export const findMember = (db: Db, programmeId: string, id: string) =>
  db.membership.findFirst({ where: { id, programmeId }, select: { id: true, account: true } });

/** Active organisers of a programme beside this membership. */
export const countOrganisers = (db: Db, programmeId: string, without: string) =>
  db.membership.count({ where: { programmeId, role: "organiser", state: "active", id: { not: without } } });

/** Is there somebody else of that name in these programmes? Then it cannot be told who is meant. */
export const countNamesakes = (db: Db, programmeIds: string[], name: string, accountId: string) =>
  db.membership.count({
    where: { programmeId: { in: programmeIds }, accountId: { not: accountId }, account: { name } },
  });

/** Hands a membership to an account that is nobody's. */
export async function giveToNobody(tx: Tx, membershipId: string, name: string): Promise<string> {
  const email = `removed-${membershipId}@removed.invalid`;
  const { id } = await tx.account.create({ data: { email, name }, select: { id: true } });
  await tx.membership.update({ where: { id: membershipId }, data: { accountId: id } });
  return id;
}

/** What the account did for a programme stays, in the name of `nobody`. */
export async function removeAccount(tx: Tx, id: string, nobody: string): Promise<void> {
  const done = { where: { accountId: id }, data: { accountId: nobody } };
  await tx.filmUpload.updateMany(done);
  await tx.correction.updateMany(done);
  await tx.account.delete({ where: { id } });
}

/** A person's own rows of every table, as the list of tables says. */
export async function ownRows(db: Db, person: Traces): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const name of tableNames()) {
    const { mine, without = [] } = ruleOf(name);
    if (!mine) continue;
    const rows = await tableOf(db, name).findMany({ where: mine(person) });
    found[name] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !without.includes(key))));
  }
  return found;
}

/** Deletes or empties a person's own rows, as the list of tables says. */
export async function eraseOwnRows(tx: Tx, person: Traces): Promise<void> {
  // Those that refer to others first.
  for (const name of tableNames().reverse()) {
    const { mine, erase } = ruleOf(name);
    if (!mine || !erase) continue;
    if (erase === "delete") await tableOf(tx, name).deleteMany({ where: mine(person) });
    else await tableOf(tx, name).updateMany({ where: mine(person), data: erase });
  }
}

/** Rows of a table in which one of these texts stands. `where`: among these alone. */
async function rowsWith(tx: Tx, kind: Database["kind"], name: string, texts: readonly string[], where: Where) {
  const columns = await textColumns(tx, kind, name);
  if (texts.length === 0 || columns.length === 0) return { columns, rows: [] };
  const mode = kind === "postgres" ? { mode: "insensitive" } : {};
  const hits = columns.flatMap((column) => texts.map((text) => ({ [column]: { contains: text, ...mode } })));
  return { columns, rows: await tableOf(tx, name).findMany({ where: { AND: [where, { OR: hits }] } }) };
}

/** Tables that are gone through by rules of their own. */
const apart = new Set(["SessionEvent", "Account", "AccountAddress", "InboundMail"]);

interface Sought {
  person: Traces;
  addresses: readonly string[];
  /** Looked for in the person's programmes alone. */
  names: readonly string[];
  replace(text: string): string;
}

/** Replaces name and addresses in all texts of all tables but those that have rules of their own. */
export async function sweepTexts(tx: Tx, kind: Database["kind"], sought: Sought): Promise<void> {
  for (const name of tableNames().filter((one) => !apart.has(one))) {
    const { within } = ruleOf(name);
    const named = within
      ? await rowsWith(tx, kind, name, searched(sought.names), within({ in: sought.person.programmeIds }))
      : null;
    const addressed = await rowsWith(tx, kind, name, sought.addresses, {});
    const key = await keyOf(tx, kind, name);
    for (const row of [...(named?.rows ?? []), ...addressed.rows]) {
      const changed = addressed.columns.flatMap((column) => {
        const before = row[column];
        const after = typeof before === "string" ? sought.replace(before) : before;
        return after === before ? [] : [[column, after] as const];
      });
      if (changed.length === 0) continue;
      const where = Object.fromEntries(key.map((column) => [column, row[column]]));
      await tableOf(tx, name).updateMany({ where, data: Object.fromEntries(changed) });
    }
  }
}

export const listEvents = (tx: Tx, programmeIds: string[]) =>
  tx.sessionEvent.findMany({
    where: { session: { programmeId: { in: programmeIds } } },
    select: { sessionId: true, rev: true, actorId: true, payload: true },
  });

export async function putPayload(tx: Tx, sessionId: string, rev: number, payload: string): Promise<void> {
  await tx.sessionEvent.update({ where: { sessionId_rev: { sessionId, rev } }, data: { payload } });
}

/** After rows went: what the file still holds of them goes too, where the database is a file. */
export async function forgetPages(db: Database): Promise<void> {
  if (db.kind === "sqlite") await db.client.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
}
