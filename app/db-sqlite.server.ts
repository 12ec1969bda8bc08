import { mkdirSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { Sqlite3Client } from "@libsql/client/sqlite3";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import Sqlite from "libsql";

type Client = ReturnType<PrismaLibSql["createClient"]>;
type Transaction = Awaited<ReturnType<Client["transaction"]>>;
type Statement = Parameters<Transaction["execute"]>[0];

/** How long (ms) one attempt may block the event loop while another process holds the lock. */
export const attemptMs = 20;
/** secure_delete: what is deleted is overwritten in the file. */
const pragmas =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";
/** How transactions begin: with the lock for writing, or (reading alone) with nothing that holds up others. */
type Begin = "BEGIN IMMEDIATE" | "BEGIN";
const writes = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/** The file that a `file:` URL names; relative ones lie in `dataDir`. Makes its folder. */
export function sqliteFile(url: string, dataDir: string): string {
  const path = decodeURIComponent(url.replace(/^file:(\/\/)?/, ""));
  const file = isAbsolute(path) ? path : resolve(dataDir, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

/**
 * One connection for Prisma's libsql adapter, whose own client leaves every transaction's connection open behind it.
 *
 * No prepared statement may ever meet a lock: libsql does not reset the one that was refused, and from then on the
 * connection acknowledges writes without committing them. So every write first takes the lock with BEGIN IMMEDIATE by
 * `exec`, which leaves nothing behind. Waiting for locks is for the caller: here it would hold up readers too.
 */
function connect(file: string, begin: Begin): Client {
  const db = new Sqlite(file, { timeout: attemptMs });
  db.exec(pragmas);
  const client = new Sqlite3Client(file, {}, db, "number");
  const run = client.execute.bind(client) as (statement: Statement) => ReturnType<Transaction["execute"]>;
  const rollback = async () => {
    if (db.inTransaction) db.exec("ROLLBACK");
  };
  const commit = async () => {
    try {
      db.exec("COMMIT");
    } catch (error) {
      // A full disk, say: the next query must not find itself inside what is left of this transaction.
      await rollback();
      throw error;
    }
  };
  client.transaction = async () => {
    db.exec(begin);
    return { execute: run, commit, rollback } as Transaction;
  };
  client.execute = async (statement: Statement | string) => {
    const query = typeof statement === "string" ? { sql: statement } : statement;
    if (!writes.test(query.sql)) return run(statement as Statement);
    db.exec("BEGIN IMMEDIATE");
    try {
      const result = await run(query);
      await commit();
      return result;
    } catch (error) {
      await rollback();
      throw error;
    }
  };
  return client;
}

class OneConnection extends PrismaLibSql {
  constructor(
    private readonly file: string,
    private readonly begin: Begin,
  ) {
    super({ url: `file:${file}` });
  }

  override createClient(): Client {
    return connect(this.file, this.begin);
  }
}

/** Prisma's adapter for a SQLite file: WAL, every commit on the disk, foreign keys checked. */
export const sqliteAdapter = (file: string, begin: Begin = "BEGIN IMMEDIATE"): PrismaLibSql =>
  new OneConnection(file, begin);
