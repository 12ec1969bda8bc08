import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Database } from "../../db.server";
import { checksumOf } from "./checksum.server";
import { listFiles } from "./list-files.server";
import { formatVersion, type Manifest } from "./manifest";
import { newestMigration, tableNames } from "./tables.server";
import { pack } from "./tar.server";
import { writeRows } from "./write-rows.server";

export interface BackupDeps {
  db: Database;
  dataDir: string;
  clock: { now(): number };
  /** Tells people a line of progress. */
  say(line: string): void;
}

/**
 * Writes everything into one file: all rows as they stood at one moment, the stored files and the secret. The
 * application may run meanwhile. The file appears when it is whole; one that exists is never overwritten.
 */
export async function makeBackup({ db, dataDir, clock, say }: BackupDeps, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already; name another file.`);
  const parent = dirname(resolve(file));
  if (!existsSync(parent)) throw new Error(`There is no folder ${parent}; make it, or name another file.`);
  // Beside the backup, so that the finished file can be given its name in one step.
  const work = mkdtempSync(join(parent, ".backup-"));
  try {
    const rows = await db.snapshot(async (tx) => {
      mkdirSync(join(work, "tables"));
      const tables: Manifest["tables"] = [];
      for (const name of tableNames()) {
        const table = await writeRows(tx, db.kind, name, join(work, "tables", `${name}.jsonl`));
        say(`${name}: ${table.rows} rows`);
        tables.push(table);
      }
      return { migration: await newestMigration(tx), tables };
    });
    // After the rows: a file is stored before the row that names it, so every file that a row names is here.
    const files: Manifest["files"] = [];
    for (const path of listFiles(dataDir)) files.push({ path, sha256: await checksumOf(join(dataDir, path)) });
    say(`${files.length} files`);
    const manifest: Manifest = {
      format: formatVersion,
      madeAt: new Date(clock.now()).toISOString(),
      ...rows,
      files,
    };
    writeFileSync(join(work, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(work, "list"), files.map(({ path }) => `${path}\0`).join(""));
    const archive = join(work, "archive");
    await pack(archive, work, ["manifest.json", "tables"], dataDir, join(work, "list"));
    chmodSync(archive, 0o600); // the secret is in it
    if (existsSync(file)) throw new Error(`${file} was made by somebody else meanwhile; name another file.`);
    renameSync(archive, file);
    say(`${file}: ${statSync(file).size} bytes`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
