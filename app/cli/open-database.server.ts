import { type Config, readConfig } from "../config.server";
import { type Database, openDatabase } from "../db.server";
import { applyMigrations } from "../db-migrate.server";

/** Runs `work` on the database of the settings, migrated, and closes it whatever happens. */
export async function withDatabase<T>(work: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  await applyMigrations(config.databaseUrl, { dataDir: config.dataDir });
  const db = await openDatabase(config.databaseUrl, { dataDir: config.dataDir });
  try {
    return await work(db, config);
  } finally {
    await db.close();
  }
}
