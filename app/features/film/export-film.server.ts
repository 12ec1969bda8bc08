import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Db } from "../../db.server";
import type { Files } from "../../ports/files";
import { chapterList, vttOfChapters, vttOfMarkers } from "./film-vtt";
import { type FilmRow, findFilm, markerOf } from "./store.server";

/**
 * Writes a film's folder as an import takes it: film.yaml, the WebVTT files, film.mp4 and poster.jpg. Returns the names of what was
 * written and of what the film has not.
 */
export async function exportFilm(
  deps: { db: Db; files: Files },
  filmId: string,
  folder: string,
  language: string,
): Promise<{ written: string[]; missing: string[] }> {
  const film = await findFilm(deps.db, filmId);
  if (!film) return { written: [], missing: ["film.yaml"] };
  await mkdir(folder, { recursive: true });
  const texts = textsOf(film, language);
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
  const written = [...texts.keys()];
  const missing: string[] = [];
  for (const [name, key] of [
    ["film.mp4", film.fileKey],
    ["poster.jpg", film.posterKey],
  ] as const) {
    const copy = (path: string) => copyFile(path, join(folder, name)).then(() => true);
    const stored = key === null ? null : await deps.files.withLocal(key, copy);
    (stored ? written : missing).push(name);
  }
  return { written, missing };
}

function textsOf(film: FilmRow, language: string): Map<string, string> {
  const { slug, title, description, captions } = film;
  const head = { slug, title, description: description || title, language: captions[0]?.language ?? language };
  const texts = new Map([
    ["film.yaml", stringify(head)],
    ["markers.vtt", vttOfMarkers(film.markers.map(markerOf), film)],
  ]);
  const chapters = chapterList(film.chapters);
  if (chapters.length > 0) texts.set("chapters.vtt", vttOfChapters(chapters));
  for (const { language: code, body } of captions) texts.set(`captions.${code}.vtt`, body);
  return texts;
}
