import { existsSync } from "node:fs";
import type { Config } from "../../config.server";
import { openDatabase } from "../../db.server";
import { sqliteFile } from "../../db-sqlite.server";
import { type Finding, well, wrong } from "./finding";

/** Whether the database answers. A SQLite file that is not there yet is made by the first start. */
export async function checkDatabase({ databaseUrl, dataDir }: Config): Promise<Finding> {
  if (databaseUrl.startsWith("file:") && !existsSync(sqliteFile(databaseUrl, dataDir))) {
    return well("SQLite, made at the first start");
  }
  try {
    const db = await openDatabase(databaseUrl, { dataDir });
    await db.ping().finally(() => db.close());
    return well(db.kind === "sqlite" ? "SQLite" : "PostgreSQL");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrong(`the database does not answer (${reason})`, "check DATABASE_URL and that the database runs");
  }
}
