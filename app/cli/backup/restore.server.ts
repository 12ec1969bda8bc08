import { readConfig } from "../../config.server";
import type { Command } from "../command";
import { withDatabase } from "../open-database.server";
import { restoreBackup } from "./restore-backup.server";

/** Into the empty database of the settings, with the application stopped. */
export const restore: Command = {
  usage: "<file>",
  does: "brings a backup into an empty database",
  async run([file]) {
    if (!file) throw new Error("Name the backup: npm run cli -- restore distretto.tar.gz");
    const say = (line: string) => process.stdout.write(`${line}\n`);
    await restoreBackup({ dataDir: readConfig().dataDir, withDatabase, say }, file);
    say("Restored. Start the application: npm start");
    return 0;
  },
};
