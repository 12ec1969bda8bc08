import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { afterAll, expect, it, vi } from "vitest";
import { applyMigrations, MigrationRefused } from "../../../app/db-migrate.server";
import { describeDatabases, emptyMaker, type Kind, onServer } from "../../setup/database";
import { startHelper } from "../../setup/process";

const first = `CREATE TABLE "City" ("id" TEXT NOT NULL PRIMARY KEY); INSERT INTO "City" VALUES ('sofia');`;
const second = [
  `CREATE TABLE "Place" ("id" TEXT NOT NULL PRIMARY KEY, "note" TEXT NOT NULL DEFAULT 'a;b')`,
  `INSERT INTO "Place" ("id") SELECT "id" FROM "City"`,
  `DROP TABLE "City"`,
  `ALTER TABLE "Place" RENAME TO "City"`,
  `CREATE INDEX "City_note_idx" ON "City"("note")`,
];
/** Work without end. SQLite's soon writes parts of the unfinished transaction to the disk, where they can be seen. */
const endless = {
  sqlite: `CREATE TABLE "Filler" ("b" BLOB); INSERT INTO "Filler"
           WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT randomblob(10000) FROM n`,
  postgres: "SELECT pg_sleep(600)",
};

const work = mkdtempSync(join(tmpdir(), "distretto-migrations-"));
afterAll(() => rmSync(work, { recursive: true }));

function folderOf(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(work, "m-"));
  for (const kind of ["sqlite", "postgres"]) {
    for (const [name, script] of Object.entries(migrations)) {
      mkdirSync(join(folder, kind, name), { recursive: true });
      writeFileSync(join(folder, kind, name, "migration.sql"), script);
    }
  }
  return folder;
}

/** The names of the application's own migrations, in their order. */
function written(kind: Kind): string[] {
  const entries = readdirSync(new URL(`../../../prisma/migrations/${kind}`, import.meta.url), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function rowsOf(kind: Kind, url: string, query: string): Promise<Record<string, unknown>[]> {
  if (kind === "postgres") return onServer(query, url);
  const db = new Sqlite(url.slice("file:".length));
  try {
    return (db.prepare(query).all() as Record<string, unknown>[]).map(({ _metadata, ...row }) => row);
  } finally {
    db.close();
  }
}

const sleepers = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
const endSleepers = `SELECT pg_terminate_backend(pid) ${sleepers}`;

/** Resolves when the process has come to the endless statement. */
function reachedEndless(kind: Kind, url: string) {
  return vi.waitFor(
    async () => {
      if (kind === "postgres") expect(await onServer(`SELECT 1 ${sleepers}`, url)).toHaveLength(1);
      else expect(statSync(`${url.slice("file:".length)}-wal`).size).toBeGreaterThan(1_000_000);
    },
    { timeout: 20_000, interval: 20 },
  );
}

describeDatabases((_, kind) => {
  const makeEmpty = emptyMaker(kind);

  it("makes all tables in an empty database, once, also when two begin together", async () => {
    const { url } = await makeEmpty();
    const both = await Promise.all([applyMigrations(url), applyMigrations(url)]);
    expect(both.flat().sort()).toEqual(written(kind));
    expect(await applyMigrations(url)).toEqual([]);
    const applied = await rowsOf(kind, url, `SELECT applied_steps_count AS n FROM "_prisma_migrations"`);
    expect(applied).toEqual(written(kind).map(() => ({ n: 1 })));
    expect(await rowsOf(kind, url, `SELECT * FROM "SessionEvent"`)).toEqual([]);
  });

  it("R25: killed at any statement leaves the database as it was, and can be run again", async () => {
    for (let done = 0; done <= second.length; done++) {
      const { url } = await makeEmpty();
      await applyMigrations(url, { folder: folderOf({ "1_first": first }) });
      const cut = [...second.slice(0, done), endless[kind], ...second.slice(done)].join(";\n");
      const child = startHelper(
        new URL("./migrate-child.ts", import.meta.url),
        url,
        folderOf({ "1_first": first, "2_second": cut }),
      );
      await reachedEndless(kind, url);
      await child.kill();
      // The server would notice only when it wakes.
      if (kind === "postgres") await onServer(endSleepers, url);
      expect(await rowsOf(kind, url, `SELECT * FROM "City"`)).toEqual([{ id: "sofia" }]);
      const whole = folderOf({ "1_first": first, "2_second": second.join(";\n") });
      expect(await applyMigrations(url, { folder: whole })).toEqual(["2_second"]);
      expect(await rowsOf(kind, url, `SELECT * FROM "City"`)).toEqual([{ id: "sofia", note: "a;b" }]);
    }
  });

  it("undoes everything when a statement fails", async () => {
    const { url } = await makeEmpty();
    const broken = folderOf({ "1_first": first, "2_second": `DROP TABLE "City"; SELECT 1 FROM nowhere` });
    await expect(applyMigrations(url, { folder: broken })).rejects.toThrow(/nowhere/);
    expect(await applyMigrations(url, { folder: folderOf({ "1_first": first }) })).toEqual(["1_first"]);
  });

  it("says what to do when the database is newer, or a migration was changed", async () => {
    const { url } = await makeEmpty();
    await applyMigrations(url, { folder: folderOf({ "1_first": first, "2_second": "SELECT 1" }) });
    const older = applyMigrations(url, { folder: folderOf({ "1_first": first }) });
    await expect(older).rejects.toThrow(/newer than this version.*2_second.*Start the newer version/);
    await expect(older).rejects.toBeInstanceOf(MigrationRefused);
    const changed = applyMigrations(url, { folder: folderOf({ "1_first": `${first} `, "2_second": "SELECT 1" }) });
    await expect(changed).rejects.toThrow(/1_first was changed/);
  });
});
