import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "../../db.server";
import { insertRows } from "./insert-rows.server";
import type { Manifest } from "./manifest";
import { openBackup } from "./open-backup.server";
import { newestMigration, tableNames, tableOf } from "./tables.server";

export interface RestoreDeps {
  dataDir: string;
  /** Runs the work on the database, brought to this program's tables. */
  withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Tells people a line of progress. */
  say(line: string): void;
}

/** How long the rows may take. */
const restoreMs = 6 * 60 * 60_000;

/**
 * Brings a backup into an empty database. The backup is checked before the database is touched; all rows come in one
 * transaction. Files come first: should the rows be refused, files that no row names do no harm to the next attempt.
 */
export async function restoreBackup({ dataDir, withDatabase, say }: RestoreDeps, file: string): Promise<void> {
  // In DATA_DIR, so that moving the files to their place needs no more room on the disk.
  const work = mkdtempSync(join(dataDir, ".restore-"));
  try {
    const manifest = await openBackup(file, work);
    say(`the backup of ${manifest.madeAt} is whole`);
    await withDatabase(async (db) => {
      await refuseUnfit(db, manifest);
      for (const { path } of manifest.files) {
        mkdirSync(dirname(join(dataDir, path)), { recursive: true });
        if (path === "secret") chmodSync(join(work, path), 0o600);
        renameSync(join(work, path), join(dataDir, path));
      }
      say(`${manifest.files.length} files`);
      await db.transaction((tx) => insertAll(tx, manifest, work, say), { ms: restoreMs });
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function refuseUnfit(db: Database, { migration, tables }: Manifest): Promise<void> {
  const known = tableNames();
  if (migration > (await newestMigration(db.client)) || tables.some(({ name }) => !known.includes(name))) {
    throw new Error(`This backup was made by a newer version of Distretto (${migration}). Install that one first.`);
  }
  for (const name of known) {
    if ((await tableOf(db.client, name).count()) === 0) continue;
    throw new Error(`The database is not empty: it has rows in ${name}. Restore into a new DATA_DIR or database.`);
  }
}

async function insertAll(
  tx: Parameters<typeof tableOf>[0],
  manifest: Manifest,
  work: string,
  say: (line: string) => void,
) {
  for (const name of tableNames()) {
    const table = manifest.tables.find((one) => one.name === name);
    if (!table) continue; // the backup is older than the table
    await insertRows(tx, name, join(work, "tables", `${name}.jsonl`));
    const rows = await tableOf(tx, name).count();
    if (rows !== table.rows)
      throw new Error(`${name} has ${rows} rows instead of ${table.rows}; nothing was restored.`);
    say(`${name}: ${rows} rows`);
  }
}
