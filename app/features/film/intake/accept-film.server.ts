import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Tx } from "../../../db.server";
import { AppError } from "../../../errors";
import { indexFirst } from "../index-first.server";
import { type FilmProbe, probeFilm } from "../probe-film.server";
import { findFilm, nothingMade, sessionsOfFilm } from "../store.server";
import {
  createFilmRow,
  deleteUpload,
  filmSlugs,
  filmsWithFile,
  putFilmFile,
  type UploadRow,
} from "../store-intake.server";
import { deleteJobs, enqueueJob } from "../store-jobs.server";
import { slugFor } from "./clean-name";
import { type IntakeDeps, uploadPath } from "./deps.server";
import { keepUnplaced, placeMarkers } from "./place-markers.server";

/**
 * Makes the file at `path`, which is gone afterwards, the film of this upload: a new one, or in place of another, whose markers,
 * captions and chapters stay. Throws FilmUnfit when it is no film as it is, `conflict` while the film it would replace is being
 * shown, and `storage_full`.
 */
export async function acceptFilm(deps: IntakeDeps, upload: UploadRow, path: string): Promise<string> {
  const probe = await probeFilm(path);
  if (upload.filmId && (await deps.running(upload.filmId)))
    throw new AppError("conflict", { title: upload.title }, "film_running");
  await indexFirst(path);
  const sha256 = await fingerprint(path);
  const fileKey = `films/${sha256}/film.${probe.mime === "video/webm" ? "webm" : "mp4"}`;
  const bytes = await deps.files.moveIn(fileKey, path);
  const file = { ...probe, ...nothingMade, fileKey, bytes, sha256, posterKey: null, importedHash: null };
  const { filmId, replaced } = await deps.db.transaction((tx) => writeRows(tx, deps, upload, file));
  await rm(uploadPath(deps, upload.id), { force: true });
  if (replaced && replaced !== sha256) await removeUnused(deps, replaced);
  for (const sessionId of await sessionsOfFilm(deps.db.client, filmId)) await deps.changed(sessionId);
  deps.log.info("film.taken", { filmId, uploadId: upload.id, replaced: replaced !== null, bytes });
  return filmId;
}

type File = FilmProbe & Parameters<typeof putFilmFile>[2];

async function writeRows(tx: Tx, deps: IntakeDeps, upload: UploadRow, file: File) {
  const { programmeId } = upload;
  const old = upload.filmId ? await findFilm(tx, upload.filmId) : null;
  const copies = (filmId: string) => enqueueJob(tx, { programmeId, kind: "copies", filmId });
  if (!old) {
    const slug = slugFor(upload.title, await filmSlugs(tx, programmeId));
    const filmId = await createFilmRow(tx, { ...file, programmeId, slug, title: upload.title });
    await deleteUpload(tx, upload.id);
    await copies(filmId);
    return { filmId, replaced: null };
  }
  const { placed, unplaced } = placeMarkers(old.markers, file);
  await putFilmFile(tx, old.id, file, placed);
  await deleteJobs(tx, { filmId: old.id });
  await copies(old.id);
  if (unplaced.length === 0) await deleteUpload(tx, upload.id);
  else await keepUnplaced(tx, upload, unplaced, deps.clock.now());
  return { filmId: old.id, replaced: old.sha256 };
}

/** Removes a file with its copies, unless another film has the same. */
export async function removeUnused(deps: Pick<IntakeDeps, "db" | "files">, sha256: string): Promise<void> {
  if ((await filmsWithFile(deps.db.client, sha256)) === 0) await deps.files.remove(`films/${sha256}`);
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
