import { setTimeout as sleep } from "node:timers/promises";
import { PrismaClient as PostgresClient } from "../prisma/generated/postgres/client";
import { PrismaClient as SqliteClient } from "../prisma/generated/sqlite/client";
import { DatabaseBusy, isAway, isConflict, isNotBegun, named } from "./db-errors.server";
import { PostgresListener, postgresAdapter } from "./db-postgres.server";
import { sqliteAdapter, sqliteFile } from "./db-sqlite.server";

export { DatabaseBusy, UniqueViolation } from "./db-errors.server";

/**
 * The tables. One type for both databases (SQLite's), inside a transaction and outside. Throws UniqueViolation and
 * DatabaseBusy beside Prisma's own errors.
 */
export type Db = Omit<SqliteClient, "$connect" | "$disconnect" | "$extends" | "$on" | "$transaction">;
/** The tables inside a transaction. */
export type Tx = Db;

/** How long (ms) the work waits for locks, conflicts and a server that is away before it is refused. */
const patienceMs = 5_000;
/** How long a snapshot may be read. */
const snapshotMs = 6 * 60 * 60_000;

export type Database = {
  client: Db;
  kind: "sqlite" | "postgres";
  /**
   * Runs `fn` in one serializable transaction: all of it happens, or nothing. On a conflict with another transaction
   * `fn` runs again, so it must do nothing but use `tx`; on SQLite `client` would wait for it for ever. Waits about 5 s
   * for locks and for a server that is away, then throws DatabaseBusy. `fn` has 10 s, or as long as `ms` says.
   */
  transaction<T>(fn: (tx: Tx) => Promise<T>, limit?: { ms: number }): Promise<T>;
  /** Runs `fn`, which only reads, on all tables as they stand at one moment; nobody waits for it. Up to six hours. */
  snapshot<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws DatabaseBusy, or the database's own error, when it does not answer. */
  ping(): Promise<void>;
  /**
   * Calls `heard` with each payload sent to `channel` by any process, and `begun` whenever the line begins, again too
   * after it was lost: what was sent before is missed, so look for yourself. Gives back what stops it. Silent on SQLite.
   */
  listen(channel: string, heard: (payload: string) => void, begun?: () => void): () => void;
  /** Wakes all listeners, this process's own too (with a `tx`: when it is committed). Nothing on SQLite: one process. */
  notify(channel: string, payload: string, tx?: Tx): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the database: `file:…` (a relative path lies in `dataDir`, the working directory by default) or
 * `postgresql://…`. Migrate it first (db-migrate.server).
 */
export async function openDatabase(url: string, { dataDir = "." } = {}): Promise<Database> {
  return url.startsWith("file:") ? openSqlite(sqliteFile(url, dataDir)) : openPostgres(url);
}

async function openSqlite(file: string): Promise<Database> {
  const raw = new SqliteClient({ adapter: sqliteAdapter(file) });
  const client = withManners(raw);
  const inTurn = makeQueue();
  return {
    client,
    kind: "sqlite",
    transaction: (fn, limit) => {
      const end = performance.now() + patienceMs;
      return inTurn(() => transact(client, fn, end, limit));
    },
    snapshot: async (fn) => {
      const reader = new SqliteClient({ adapter: sqliteAdapter(file, "BEGIN") });
      try {
        return await reader.$transaction(fn, { timeout: snapshotMs });
      } finally {
        await reader.$disconnect();
      }
    },
    ping: () => ping(client),
    listen: () => () => {},
    notify: async () => {},
    close: () => raw.$disconnect(),
  };
}

async function openPostgres(url: string): Promise<Database> {
  // The one place where PostgreSQL's client takes the type of SQLite's: both are made from the same models.
  const raw = new PostgresClient({ adapter: postgresAdapter(url) }) as unknown as SqliteClient;
  const client = withManners(raw);
  const listener = new PostgresListener(url);
  return {
    client,
    kind: "postgres",
    transaction: (fn, limit) => transact(client, fn, performance.now() + patienceMs, limit),
    snapshot: (fn) => {
      // SQLite's type does not know this level; PostgreSQL's client does.
      const isolationLevel = "RepeatableRead" as "Serializable";
      return raw.$transaction(fn, { isolationLevel, maxWait: patienceMs, timeout: snapshotMs });
    },
    ping: () => ping(client),
    listen: (channel, heard, begun = () => {}) => listener.listen(channel, { heard, begun }),
    notify: async (channel, payload, tx = client) => {
      await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
    },
    close: async () => {
      await listener.close();
      await raw.$disconnect();
    },
  };
}

type Client = Db & Pick<SqliteClient, "$transaction">;

/** Single operations wait for locks and for the server too, and refuse with our names. */
function withManners(raw: SqliteClient): Client {
  const extended = raw.$extends({
    query: {
      $allOperations: ({ args, query }) => persist(() => query(args), isNotBegun, performance.now() + patienceMs),
    },
  });
  return extended as unknown as Client;
}

/** A transaction may run again as long as it cannot have been committed. */
function transact<T>(client: Client, fn: (tx: Tx) => Promise<T>, end: number, { ms } = { ms: 10_000 }): Promise<T> {
  let finished = false;
  const attempt = () => {
    finished = false;
    const work = async (tx: Tx) => {
      const result = await fn(tx);
      finished = true;
      return result;
    };
    const options = { isolationLevel: "Serializable", maxWait: patienceMs + 1_000, timeout: ms } as const;
    return client.$transaction(work, options);
  };
  const mayRepeat = (error: unknown) =>
    isConflict(error) || (!finished && (isAway(error) || error instanceof DatabaseBusy));
  return persist(attempt, mayRepeat, end);
}

/** Tries again until `end` (by performance.now(), ms) as long as `mayRepeat` allows it. */
async function persist<T>(attempt: () => Promise<T>, mayRepeat: (e: unknown) => boolean, end: number): Promise<T> {
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayRepeat(error)) throw named(error);
      if (performance.now() > end) throw new DatabaseBusy(error);
    }
    // By chance, so that those who collided do not meet again.
    await sleep(pause * (0.5 + Math.random()));
  }
}

async function ping(client: Db): Promise<void> {
  await client.$queryRaw`SELECT 1`;
}

/** Work begins in the order in which it came, one after the other. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
