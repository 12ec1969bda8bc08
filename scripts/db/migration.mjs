/**
 * Writes the next migration for both databases: `npm run db:migration -- <name>`.
 * The difference between prisma/migrations/<database>/ and the schema is found on a temporary empty database: a file
 * for SQLite, one on the server of TEST_DATABASE_URL for PostgreSQL. Read what it wrote before you commit it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { openEngine, readMigrations } from "./engine.mjs";
import { postgresSchema } from "./generate.mjs";

/** PostgreSQL's catalogue has column types that the adapter refuses: shown to it as the text they are. */
class CataloguePool extends pg.Pool {
  static asText = new Map([
    [18, 25], // "char" → text
    [19, 25], // name → text
    [1002, 1009], // "char"[] → text[]
    [1003, 1009], // name[] → text[]
  ]);

  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields ?? []) {
      field.dataTypeID = CataloguePool.asText.get(field.dataTypeID) ?? field.dataTypeID;
    }
    return result;
  }
}

/** Adds the migration that is missing in prisma/migrations/<kind>/; says what it wrote. */
async function writeMigration({ kind, provider, factory, schema }, directory) {
  const migrations = join(prismaFolder, "migrations", kind);
  mkdirSync(migrations, { recursive: true });
  writeFileSync(
    join(migrations, "migration_lock.toml"),
    `# Names the database these migrations are for. Do not edit by hand.\nprovider = "${provider}"\n`,
  );
  const engine = await openEngine(factory, schema);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...readMigrations(migrations) },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  if (exitCode === 0) return `${kind}: nothing to migrate.`;
  const file = join(migrations, directory, "migration.sql");
  mkdirSync(dirname(file));
  writeFileSync(file, stdout);
  return `${kind}: wrote ${file}`;
}

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give the migration a name of small letters, digits and _: npm run db:migration -- add_case_pages");
  process.exit(1);
}
const prismaFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../../prisma");
const schema = readFileSync(join(prismaFolder, "schema.prisma"), "utf8");
const directory = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;

const temporary = `distretto_migration_${process.pid}`;
const server = new URL(process.env.TEST_DATABASE_URL ?? "postgresql://root@127.0.0.1:5432/test");
const emptyDatabase = new URL(server);
emptyDatabase.pathname = `/${temporary}`;
const admin = new pg.Client({ connectionString: server.href });
const folder = mkdtempSync(join(tmpdir(), "distretto-migration-"));
await admin.connect();
await admin.query(`CREATE DATABASE ${temporary}`);
const pool = new CataloguePool({ connectionString: emptyDatabase.href });
try {
  const sqlite = new PrismaLibSql({ url: `file:${join(folder, "empty.db")}` });
  console.log(await writeMigration({ kind: "sqlite", provider: "sqlite", factory: sqlite, schema }, directory));
  const twin = {
    kind: "postgres",
    provider: "postgresql",
    factory: new PrismaPg(pool),
    schema: postgresSchema(schema),
  };
  console.log(await writeMigration(twin, directory));
} finally {
  await pool.end();
  await admin.query(`DROP DATABASE ${temporary} WITH (FORCE)`);
  await admin.end();
  rmSync(folder, { recursive: true });
}
