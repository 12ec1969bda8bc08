import { mkdirSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";

type Config = Parameters<PrismaLibSql["createClient"]>[0];
type Client = ReturnType<PrismaLibSql["createClient"]>;
type Transaction = Awaited<ReturnType<Client["transaction"]>>;
type Statement = Parameters<Transaction["execute"]>[0];

/** How long (ms) one attempt may block the event loop while another process holds the lock. */
export const attemptMs = 50;
/** The file that a `file:` URL names; relative ones lie in `dataDir`. Makes its folder. */
export function sqliteFile(url: string, dataDir: string): string {
  const path = decodeURIComponent(url.replace(/^file:(\/\/)?/, ""));
  const file = isAbsolute(path) ? path : resolve(dataDir, path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

/**
 * The libsql adapter on one connection. As it comes, it leaves each transaction's connection open behind it, begins
 * transactions without the write lock, so that a lock can fail them half-way. Waiting for locks is for the caller: here
 * it would block the event loop, and readers with it.
 */
class OneConnection extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = super.createClient({ ...config, timeout: attemptMs });
    const run = (statement: Statement) => client.execute(statement);
    client.transaction = async () => {
      await run("BEGIN IMMEDIATE");
      const rollback = async () => void (await run("ROLLBACK"));
      const commit = async () => {
        try {
          await run("COMMIT");
        } catch (error) {
          // A full disk, say: the next query must not find itself inside what is left of this transaction.
          await rollback().catch(() => {});
          throw error;
        }
      };
      return { execute: run, commit, rollback } as Transaction;
    };
    return client;
  }
}

/** Prisma's adapter for a SQLite file. */
export function sqliteAdapter(file: string): PrismaLibSql {
  return new OneConnection({ url: `file:${encodeURI(file)}` });
}

/** What the connection must promise; said once, because there is only one. */
export const sqlitePragmas = ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"];
