import { AppError } from "../../../errors";
import { note } from "../../audit/note.server";
import { findFilmBySlug } from "../store.server";
import { assignFilm, changeUpload, deleteFilmRow, filmItems, programmeFilms } from "../store-intake.server";
import { cancelJobs, deleteJobs, enqueueJob } from "../store-jobs.server";
import { removeUnused } from "./accept-film.server";
import type { IntakeDeps } from "./deps.server";
import { dropUpload } from "./drop-upload.server";
import { findUploadIn } from "./find-upload.server";

type Fields = Record<string, string>;
type Verb = (deps: IntakeDeps, programmeId: string, fields: Fields, by: string) => Promise<void>;

/** What the films page's forms do, by their `intent`. Each throws an AppError with what is wrong. */
const verbs: Record<string, Verb> = {
  "upload.drop": async (deps, programmeId, { upload = "" }) => {
    await dropUpload(deps, (await findUploadIn(deps, programmeId, upload)).id);
  },
  "upload.convert": async (deps, programmeId, { upload = "" }) => {
    const { id } = await findUploadIn(deps, programmeId, upload);
    await deps.db.transaction(async (tx) => {
      const waits = await changeUpload(tx, id, "refused", { state: "converting" }, deps.clock.now());
      if (!waits) throw new AppError("stale");
      await deleteJobs(tx, { uploadId: id });
      await enqueueJob(tx, { programmeId, kind: "convert", uploadId: id });
    });
  },
  /** Ends a conversion; the upload stands where it stood before. */
  "upload.stop": async (deps, programmeId, { upload = "" }) => {
    const { id } = await findUploadIn(deps, programmeId, upload);
    await cancelJobs(deps.db.client, { uploadId: id }, deps.clock.now());
    await changeUpload(deps.db.client, id, "converting", { state: "refused" }, deps.clock.now());
  },
  "upload.again": async (deps, programmeId, { upload = "" }) => {
    const { id } = await findUploadIn(deps, programmeId, upload);
    await changeUpload(deps.db.client, id, "refused", { state: "checking", details: "{}" }, deps.clock.now());
  },
  "film.copies": async (deps, programmeId, { film = "" }) => {
    const { id } = await filmOf(deps, programmeId, film);
    await cancelJobs(deps.db.client, { filmId: id }, deps.clock.now());
    await enqueueJob(deps.db.client, { programmeId, kind: "copies", filmId: id });
  },
  "film.stopCopies": async (deps, programmeId, { film = "" }) => {
    const { id } = await filmOf(deps, programmeId, film);
    await cancelJobs(deps.db.client, { filmId: id }, deps.clock.now());
  },
  "film.delete": deleteFilm,
  "item.film": async (deps, programmeId, { item = "", film = "" }, by) => {
    const { id, title } = await filmOf(deps, programmeId, film);
    const found = (await filmItems(deps.db.client, programmeId)).find((one) => one.id === item);
    if (!found) throw new AppError("not_found");
    if (found.filmId && found.filmId !== id && (await deps.running(found.filmId)))
      throw new AppError("conflict", { title: found.title }, "film_running");
    await deps.db.transaction(async (tx) => {
      await assignFilm(tx, item, id);
      const facts = { session: found.session.number, film: title };
      await note(tx, programmeId, deps.clock.now(), { kind: "film.placed", by, facts });
    });
    await deps.changed(found.session.id);
  },
};

/** Does what a form of the films page asks for. Throws `invalid` for a form that is none of them, and what its verb throws. `by`: the membership of who asks. */
export async function takeFilmsForm(deps: IntakeDeps, programmeId: string, fields: Fields, by: string): Promise<void> {
  const verb = Object.hasOwn(verbs, fields.intent ?? "") ? verbs[fields.intent ?? ""] : undefined;
  if (!verb) throw new AppError("invalid");
  await verb(deps, programmeId, fields, by);
}

/** Deletes a film that no run sheet shows, with its markers, captions and files. */
async function deleteFilm(deps: IntakeDeps, programmeId: string, { film = "" }: Fields, by: string): Promise<void> {
  const { id, sha256, title } = await filmOf(deps, programmeId, film);
  await deps.db.transaction(async (tx) => {
    const row = (await programmeFilms(tx, programmeId)).find((one) => one.id === id);
    const sessions = [...new Set(row?.items.map(({ session }) => session.number))].sort((a, b) => a - b);
    if (sessions.length > 0) throw new AppError("conflict", { sessions: sessions.join(", ") }, "film_in_run_sheet");
    await cancelJobs(tx, { filmId: id }, deps.clock.now());
    await deleteFilmRow(tx, id);
    await note(tx, programmeId, deps.clock.now(), { kind: "film.deleted", by, facts: { film: title } });
  });
  await removeUnused(deps, sha256);
}

async function filmOf(deps: IntakeDeps, programmeId: string, slug: string) {
  const film = await findFilmBySlug(deps.db.client, programmeId, slug);
  if (!film) throw new AppError("not_found");
  return film;
}
