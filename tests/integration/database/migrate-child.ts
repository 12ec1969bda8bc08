// Migrates the database it is given with the migrations of a folder.
import { applyMigrations } from "../../../app/db-migrate.server";

const [url = "", folder = ""] = process.argv.slice(2);
await applyMigrations(url, { folder });
