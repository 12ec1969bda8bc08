import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { openDatabase } from "../../app/db.server";
import { importFilm } from "../../app/features/film/import-film.server";

/** Frames at which the numbered film holds. */
export const holds = [200, 350] as const;

/**
 * Gives session 4 a film whose pictures carry their number (500 frames, 25 a second), with markers at the frames `at`.
 * The application of this data must not be running. `slug` tells several apart; `databaseUrl`: of another database than the data's own. Returns its id, and the id of the demo's own film.
 */
export async function addNumberedFilm(
  dataDir: string,
  {
    at = holds as readonly number[],
    file = "tests/fixtures/film/numbered.mp4",
    slug = "numbered",
    databaseUrl = "",
  } = {},
) {
  const db = await openDatabase(databaseUrl || `file:${join(dataDir, "distretto.db")}`, { dataDir });
  const folder = await mkdtemp(join(tmpdir(), "distretto-film-"));
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(file, join(folder, "film.mp4"));
    await writeFile(join(folder, "poster.jpg"), "");
    const programme = await db.client.programme.findUniqueOrThrow({ where: { slug: "italian-clusters" } });
    const where = { programmeId_number: { programmeId: programme.id, number: 4 } };
    const session = await db.client.session.findUniqueOrThrow({ where });
    const demo = await db.client.film.findFirstOrThrow({ where: { programmeId: programme.id } });
    const numbered = await importFilm({ db, files: diskFiles(join(dataDir, "files")) }, programme.id, folder, {
      slug,
      title: "Numbered",
      description: "",
      captions: [],
      chapters: [],
      markers: at.map((frame, i) => ({
        id: `marker-${i + 1}`,
        atMs: frame * 40,
        title: `Hold at ${frame}`,
        question: { en: "Could this grow in your city?" },
        closing: i === at.length - 1,
      })),
    });
    const position = 50 + (await db.client.runSheetItem.count({ where: { sessionId: session.id } }));
    const item = { sessionId: session.id, position, kind: "film", title: "Numbered", minutes: 5, filmId: numbered };
    await db.client.runSheetItem.create({ data: item });
    return { numbered, demo: demo.id };
  } finally {
    await db.close();
    await rm(folder, { recursive: true });
  }
}
