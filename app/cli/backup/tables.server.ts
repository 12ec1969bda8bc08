import { Prisma } from "../../../prisma/generated/sqlite/client";
import type { Database, Tx } from "../../db.server";

export type Row = Record<string, unknown>;
/** What every table of Prisma's client can do; backup and deletion treat them all alike. */
export interface Table {
  count(): Promise<number>;
  findMany(query: Row): Promise<Row[]>;
  createMany(rows: { data: Row[] }): Promise<unknown>;
  updateMany(change: { where: Row; data: Row }): Promise<unknown>;
  deleteMany(which: { where: Row }): Promise<unknown>;
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const nameOfClient = new Map(Object.values(Prisma.ModelName).map((name) => [`${lowerFirst(name)}Id`, name]));

/** The table of that name. */
export const tableOf = (tx: Tx, name: string): Table =>
  (tx as unknown as Record<string, Table>)[lowerFirst(name)] as Table;

/**
 * Names of all tables, each after those it refers to. They come from the client that is made from the schema, so that
 * a new table cannot be forgotten; a reference is told by its name, `<table>Id`.
 */
export function tableNames(): string[] {
  const ordered = new Set<string>();
  const add = (name: string, path: string[]) => {
    if (path.includes(name)) throw new Error(`Tables refer to each other in a circle: ${[...path, name].join(", ")}`);
    for (const field of fieldsOf(name)) {
      const other = nameOfClient.get(field);
      if (other && other !== name && !ordered.has(other)) add(other, [...path, name]);
    }
    ordered.add(name);
  };
  for (const name of Object.values(Prisma.ModelName)) if (!ordered.has(name)) add(name, []);
  return [...ordered];
}

function fieldsOf(name: string): string[] {
  const fields = (Prisma as unknown as Record<string, Record<string, string>>)[`${name}ScalarFieldEnum`];
  return Object.keys(fields ?? {});
}

/** The columns of a table's primary key, in order. */
export async function keyOf(tx: Tx, kind: Database["kind"], name: string): Promise<string[]> {
  const columns =
    kind === "sqlite"
      ? await tx.$queryRaw<{ name: string }[]>`SELECT name FROM pragma_table_info(${name}) WHERE pk > 0 ORDER BY pk`
      : await tx.$queryRaw<{ name: string }[]>`
          SELECT k.column_name::text AS name FROM information_schema.table_constraints c
          JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
          WHERE c.constraint_type = 'PRIMARY KEY' AND c.table_schema = current_schema() AND c.table_name = ${name}
          ORDER BY k.ordinal_position`;
  return columns.map((column) => column.name);
}

/** The columns of a table that hold texts. */
export async function textColumns(tx: Tx, kind: Database["kind"], name: string): Promise<string[]> {
  const columns =
    kind === "sqlite"
      ? await tx.$queryRaw<{ name: string }[]>`SELECT name FROM pragma_table_info(${name}) WHERE type = 'TEXT'`
      : await tx.$queryRaw<{ name: string }[]>`
          SELECT column_name::text AS name FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = ${name} AND data_type = 'text'`;
  return columns.map((column) => column.name);
}

/** Name of the newest migration that the database has. */
export async function newestMigration(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" WHERE rolled_back_at IS NULL
    ORDER BY migration_name DESC LIMIT 1`;
  return row?.name ?? "";
}
