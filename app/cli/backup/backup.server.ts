import { systemClock } from "../../adapters/system-clock.server";
import type { Command } from "../command";
import { withDatabase } from "../open-database.server";
import { makeBackup } from "./make-backup.server";

/** The application may run meanwhile. */
export const backup: Command = {
  usage: "<file>",
  does: "writes database, films and secret into one file",
  run: ([file]) =>
    withDatabase(async (db, { dataDir }) => {
      if (!file) throw new Error("Name the file to write: npm run cli -- backup distretto.tar.gz");
      const say = (line: string) => process.stdout.write(`${line}\n`);
      await makeBackup({ db, dataDir, clock: systemClock(), say }, file);
      return 0;
    }),
};
