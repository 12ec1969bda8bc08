import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { memoryFiles } from "../../app/adapters/memory/files";
import { importFilm } from "../../app/features/film/import-film.server";
import { describeDatabases } from "../setup/database";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-twins-"));
  await copyFile("tests/fixtures/film/numbered.mp4", join(folder, "film.mp4"));
  await writeFile(join(folder, "poster.jpg"), "");
});
afterAll(() => rm(folder, { recursive: true }));

describeDatabases((makeDb) => {
  it("refuses two markers that fall on one picture, by their names, and brings nothing in", async () => {
    const db = await makeDb();
    const { id } = await db.client.programme.create({ data: { slug: "twins", title: "Twins" } });
    const texts = { slug: "film", title: "Film", description: "", captions: [], chapters: [] };
    const bring = (...times: number[]) =>
      importFilm({ db, files: memoryFiles() }, id, folder, {
        ...texts,
        markers: times.map((atMs, index) => ({ id: `m${index + 1}`, atMs, closing: false })),
      });
    await expect(bring(2_000, 4_000, 4_015)).rejects.toMatchObject({
      sentence: "film_markers_same",
      details: { film: "film", other: "m2", marker: "m3" },
    });
    expect(await db.client.film.count()).toBe(0);
    await bring(2_000, 4_000, 4_040);
    expect(await db.client.filmMarker.count()).toBe(3);
  });
});
