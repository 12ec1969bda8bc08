import { join, resolve } from "node:path";
import { diskFiles } from "../../adapters/disk-files.server";
import { exportFilm } from "../../features/film/export-film.server";
import { exportProgramme } from "../../features/programme/export-programme.server";
import type { Command } from "../command";
import { withDatabase } from "../open-database.server";

/** The folder it writes is what `programme import` takes, here or on another installation. */
export const programmeExport: Command = {
  usage: "<slug> [folder]",
  does: "writes a programme's texts and films into a new folder (./<slug> by default)",
  run: ([slug, folder = slug]) =>
    withDatabase(async (db, config) => {
      if (!slug || !folder) throw new Error("Name the programme: npm run cli -- programme export <slug> [folder]");
      const files = diskFiles(join(config.dataDir, "files"));
      const report = await exportProgramme(
        {
          db: db.client,
          exportFilm: (filmId, at, language) => exportFilm({ db: db.client, files }, filmId, at, language),
        },
        slug,
        resolve(folder),
      );
      process.stdout.write(`${report.files} files in ${folder}\n`);
      for (const note of report.notes) process.stdout.write(`  note: ${note}\n`);
      return 0;
    }),
};
