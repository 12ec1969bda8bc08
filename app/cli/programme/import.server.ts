import { join } from "node:path";
import { diskFiles } from "../../adapters/disk-files.server";
import { systemClock } from "../../adapters/system-clock.server";
import { importFilm } from "../../features/film/import-film.server";
import { importProgramme } from "../../features/programme/import-programme.server";
import type { Command } from "../command";
import { withDatabase } from "../open-database.server";

/** Repeating it changes nothing, and what people have changed since stays. */
export const programmeImport: Command = {
  usage: "<folder>",
  does: "brings a programme's folder in, or its changes",
  run: ([folder]) =>
    withDatabase(async (db, config) => {
      if (!folder)
        throw new Error("Name the programme's folder: npm run cli -- programme import content/programmes/<slug>");
      const files = diskFiles(join(config.dataDir, "files"));
      const { created, updated, kept } = await importProgramme(
        {
          db,
          clock: systemClock(),
          importFilm: (programmeId, at, film) => importFilm({ db, files }, programmeId, at, film),
        },
        folder,
      );
      process.stdout.write(`${created} created, ${updated} updated, ${kept.length} kept as people changed them\n`);
      for (const name of kept) process.stdout.write(`  kept: ${name}\n`);
      return 0;
    }),
};
