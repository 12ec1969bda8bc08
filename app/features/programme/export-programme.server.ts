import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Db } from "../../db.server";
import { programmeYaml } from "./export/programme-yaml.server";
import { scheduleOf } from "./export/schedule-of";
import { sessionFiles } from "./export/session-files.server";
import { findWholeProgramme, type WholeProgramme } from "./store-export.server";

export interface ExportDeps {
  db: Db;
  /** Writes one film into its folder and names what was written and what the film has not. */
  exportFilm(filmId: string, folder: string, language: string): Promise<{ written: string[]; missing: string[] }>;
}

export interface ExportReport {
  /** How many files were written. */
  files: number;
  /** What the folder cannot say, a sentence each. */
  notes: string[];
}

/**
 * Writes a programme as a content folder that `programme import` takes: texts, films, captions, markers. `folder` must be empty or
 * new. People's mail addresses, questions and journals are no content: a backup has them.
 * Throws with a sentence when there is no such programme or the folder holds something.
 */
export async function exportProgramme(deps: ExportDeps, slug: string, folder: string): Promise<ExportReport> {
  const programme = await findWholeProgramme(deps.db, slug);
  if (!programme)
    throw new Error(`There is no programme ${slug}. Its short name stands in its address: /programmes/<slug>.`);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty: name a new folder.`);

  const texts = new Map([["programme.yaml", programmeYaml(programme)]]);
  for (const session of programme.sessions) for (const [path, text] of sessionFiles(session)) texts.set(path, text);
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const report: ExportReport = { files: texts.size, notes: movedNotes(programme) };
  for (const film of programme.films) {
    const path = join("films", film.slug);
    const { written, missing } = await deps.exportFilm(film.id, join(folder, path), programme.language);
    report.files += written.length;
    report.notes.push(...missing.map((name) => `${join(path, name)} is missing: the film has none here`));
  }
  return report;
}

function movedNotes({ sessions, sites, details }: WholeProgramme): string[] {
  const { moved } = scheduleOf(sessions, JSON.parse(details).timeZone ?? sites[0]?.timeZone ?? "UTC");
  return moved.map((number) => `session ${number} has a date of its own, which the folder's schedule does not say`);
}
