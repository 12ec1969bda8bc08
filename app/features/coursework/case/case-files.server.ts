import { randomUUID } from "node:crypto";
import type { Database } from "../../../db.server";
import { AppError } from "../../../errors";
import type { Files } from "../../../ports/files";
import type { SlidesReader } from "../../../ports/slides-reader";
import { mostFiles, mostPages } from "./limits";
import { deleteFileRow, ensureCase, findCase, findFileRow, insertFile } from "./store.server";

export interface FileDeps {
  db: Database;
  files: Files;
  clock: { now(): number };
  slides: SlidesReader;
}

/** A file that has arrived whole and lies on this machine; it is moved in when it is taken. */
export interface ArrivedFile {
  kind: "file" | "slides";
  path: string;
  /** Safe to show and to store. */
  name: string;
  contentType: string;
  bytes: number;
}

/**
 * Adds a file to a site's case; slides are looked into first and take the place of those before. Throws `invalid` with what is wrong
 * with slides, and `conflict` when there are too many files.
 */
export async function addCaseFile(
  deps: FileDeps,
  siteId: string,
  addedById: string,
  { kind, path, name, contentType, bytes }: ArrivedFile,
): Promise<string> {
  const shown = kind === "slides" ? await deps.slides.read(path) : { pages: 0, width: 0, height: 0 };
  if ("problem" in shown) throw new AppError("invalid", { most: mostPages }, shown.problem);
  const key = `cases/${randomUUID()}`;
  await deps.files.moveIn(key, path);
  const file = { kind, name, contentType, bytes, key, ...shown, addedById, at: new Date(deps.clock.now()) };
  try {
    const { id, old } = await deps.db.transaction(async (tx) => {
      const { files, slides } = await findCase(tx, siteId);
      if (kind === "file" && files.length >= mostFiles)
        throw new AppError("conflict", { most: mostFiles }, "case_files_many");
      const id = await insertFile(tx, await ensureCase(tx, siteId), file);
      return { id, old: kind === "slides" ? slides?.id : undefined };
    });
    if (old) await removeCaseFile(deps, siteId, old);
    return id;
  } catch (error) {
    await deps.files.remove(key);
    throw error;
  }
}

/** Takes a file of this site's case away. One that is gone already is no mistake; another case's is `not_found`. */
export async function removeCaseFile(deps: Pick<FileDeps, "db" | "files">, siteId: string, id: string): Promise<void> {
  const file = await findFileRow(deps.db.client, id);
  if (!file) return;
  if (file.site.id !== siteId) throw new AppError("not_found");
  await deps.db.transaction((tx) => deleteFileRow(tx, id));
  await deps.files.remove(file.key);
}

/** A file of a programme's cases, or null. */
export async function findCaseFile(deps: Pick<FileDeps, "db">, programmeId: string, id: string) {
  const file = await findFileRow(deps.db.client, id);
  return file?.site.programmeId === programmeId ? file : null;
}
