import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Sqlite from "libsql";
import pg from "pg";
import { attemptMs, sqliteFile } from "./db-sqlite.server";

/** The database and this program do not fit together; the message says what to do. */
export class MigrationRefused extends Error {}

type Migration = { name: string; script: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: unknown };
/** A transaction on either database. `run` takes whole scripts. */
type Session = {
  run(script: string): Promise<unknown>;
  rows(query: string): Promise<Applied[]>;
  record(migration: Migration): Promise<unknown>;
};

/**
 * Brings the database to this program's tables; gives the names of the migrations that were applied. All of them and
 * their rows in Prisma's own table are one transaction: killed at any moment it leaves the database as it was, and the
 * next start begins again. Throws MigrationRefused when the database is newer than the program.
 */
export async function applyMigrations(
  url: string,
  { dataDir = ".", folder = ownMigrations() } = {},
): Promise<string[]> {
  if (!url.startsWith("file:")) return migratePostgres(url, readMigrations(join(folder, "postgres")));
  return migrateSqlite(sqliteFile(url, dataDir), readMigrations(join(folder, "sqlite")));
}

/** prisma/migrations of the project that this module, or the bundle it is in, belongs to. */
function ownMigrations(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, "prisma/migrations");
    if (existsSync(folder)) return folder;
  }
  throw new Error(`There is no folder prisma/migrations above ${start}.`);
}

function readMigrations(folder: string): Migration[] {
  const directories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return directories
    .map(({ name }) => {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function migrateSqlite(file: string, migrations: Migration[]): Promise<string[]> {
  const db = await patiently(() => new Sqlite(file, { timeout: attemptMs }));
  try {
    await patiently(() => db.exec("PRAGMA journal_mode = WAL"));
    // Migrations rebuild tables; what pointed at the old one must not be deleted with it. Checked at the end.
    db.exec("PRAGMA foreign_keys = OFF");
    await patiently(() => db.exec("BEGIN IMMEDIATE"));
    db.exec(sqliteTable);
    const names = await applyPending(migrations, {
      run: async (script) => void db.exec(script),
      rows: async (query) => db.prepare(query).all() as Applied[],
      record: async ({ name, checksum }) =>
        void db.prepare(insert("?, ?, ?, ?, ?")).run(randomUUID(), checksum, name, Date.now(), Date.now()),
    });
    const broken = db.prepare("PRAGMA foreign_key_check").all();
    if (broken.length > 0) throw new Error(`Migrations left ${broken.length} rows that point nowhere.`);
    db.exec("COMMIT");
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // out of the journal into the one file
    return names;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK"); // closing alone lets the lock go only some time later
    db.close();
  }
}

async function migratePostgres(url: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {}); // also thrown by the query that it breaks
  await client.connect();
  try {
    await client.query("BEGIN");
    // Processes that start together take turns. The number is the one Prisma uses.
    await client.query("SELECT pg_advisory_xact_lock(72707369)");
    await client.query(postgresTable);
    const names = await applyPending(migrations, {
      run: (script) => client.query(script),
      rows: async (query) => (await client.query<Applied>(query)).rows,
      record: ({ name, checksum }) =>
        client.query(insert("$1, $2, $3, $4, $5"), [randomUUID(), checksum, name, new Date(), new Date()]),
    });
    await client.query("COMMIT");
    return names;
  } finally {
    await client.end().catch(() => {});
  }
}

async function applyPending(migrations: Migration[], session: Session): Promise<string[]> {
  const rows = await session.rows(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  for (const { migration_name: name, finished_at } of rows) {
    if (finished_at === null)
      throw new MigrationRefused(
        `Migration ${name} was begun by another tool and not finished. Restore the last backup.`,
      );
    if (migrations.every((migration) => migration.name !== name)) {
      throw new MigrationRefused(
        `This database is newer than this version of Distretto: it has ${name}. Start the newer version, or restore a backup that was made before it.`,
      );
    }
  }
  const names: string[] = [];
  for (const migration of migrations) {
    const done = applied.get(migration.name);
    if (done && done.checksum !== migration.checksum) {
      throw new MigrationRefused(
        `Migration ${migration.name} was changed after it had been applied. Put its file back as it was.`,
      );
    }
    if (done) continue;
    await session.run(migration.script);
    await session.record(migration);
    names.push(migration.name);
  }
  return names;
}

/** For up to 5 s, while another process holds the file. */
async function patiently<T>(attempt: () => T): Promise<T> {
  const end = performance.now() + 5_000;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const locked = String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY");
      if (!locked) throw error;
      if (performance.now() > end)
        throw new MigrationRefused("Another program is writing to the database file. Stop it and start again.");
      await sleep(50);
    }
  }
}

const insert = (values: string) =>
  `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (${values}, 1)`;

const sqliteTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

const postgresTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
