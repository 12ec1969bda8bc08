import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe } from "vitest";
import { type Database, openDatabase } from "../../app/db.server";
import { applyMigrations } from "../../app/db-migrate.server";

const serverUrl = process.env.TEST_DATABASE_URL ?? "postgresql://root@127.0.0.1:5432/test";
/** Why PostgreSQL cannot be tested here; undefined when it can. */
const postgresTrouble = await onServer("SELECT 1").then(
  () => undefined,
  (error: unknown) => `PostgreSQL is not reachable: ${String(error)}`,
);
if (postgresTrouble && process.env.CI === "true") throw new Error(postgresTrouble);

export type Kind = Database["kind"];
export type TestDatabase = Database & { url: string; dataDir: string };
/** Opens a fresh, migrated, empty database; it is closed, if that was not done before, and removed when the suite ends. */
export type MakeDb = () => Promise<TestDatabase>;

/** Runs the same suite on SQLite and on PostgreSQL. Without a PostgreSQL server that half is skipped by name. */
export function describeDatabases(suite: (makeDb: MakeDb, kind: Kind) => void): void {
  describe("on SQLite", () => suite(databaseMaker("sqlite"), "sqlite"));
  describePostgres((makeDb) => suite(makeDb, "postgres"));
}

/** A suite about PostgreSQL alone. */
export function describePostgres(suite: (makeDb: MakeDb) => void): void {
  const title = `on PostgreSQL${postgresTrouble ? ` (${postgresTrouble})` : ""}`;
  describe.skipIf(postgresTrouble)(title, () => suite(databaseMaker("postgres")));
}

/** Call in a describe block. Makes migrated copies of a template, which is migrated once per test file. */
export function databaseMaker(kind: Kind): MakeDb {
  const makeEmpty = emptyMaker(kind);
  const opened: (() => Promise<void>)[] = [];
  let template: Promise<string> | undefined;
  afterAll(() => Promise.all(opened.map((close) => close())));
  return async () => {
    template ??= (async () => {
      const { url, dataDir } = await makeEmpty();
      await applyMigrations(url, { dataDir });
      return url;
    })();
    const { url, dataDir } = await makeEmpty(await template);
    const database = await openDatabase(url, { dataDir });
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= database.close();
      return closing;
    };
    opened.push(close);
    return { ...database, close, url, dataDir };
  };
}

/** Call in a describe block. Makes databases without tables, or copies of another one; they go when the suite ends. */
export function emptyMaker(kind: Kind): (template?: string) => Promise<{ url: string; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "distretto-test-"));
  const names: string[] = [];
  afterAll(async () => {
    for (const name of names) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return async (template) => {
    const name = `distretto_test_${randomUUID().replaceAll("-", "")}`;
    if (kind === "sqlite") {
      const url = `file:${join(dataDir, `${name}.db`)}`;
      if (template) copyFileSync(template.slice("file:".length), url.slice("file:".length));
      return { url, dataDir };
    }
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await onServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${new URL(template).pathname.slice(1)}` : ""}`);
    names.push(name);
    return { url: url.href, dataDir };
  };
}

/** Runs one statement on the test server, or on the database of `url`. */
export async function onServer(statement: string, url = serverUrl): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
