import type { Db, Tx } from "../../db.server";
import type { FilmRow } from "./store.server";

const findUploadRow = (db: Db | Tx, programmeId: string, id: string) =>
  db.filmUpload.findFirst({ where: { id, programmeId } });

/** A file on its way to becoming a film. Its `state` is one of `uploadStates`. */
export type UploadRow = NonNullable<Awaited<ReturnType<typeof findUploadRow>>>;

/** An upload of this programme, or null. */
export const findUpload = findUploadRow;

export async function uploadsOf(db: Db | Tx, programmeId: string): Promise<UploadRow[]> {
  return db.filmUpload.findMany({ where: { programmeId }, orderBy: { createdAt: "asc" } });
}

type NewUpload = Omit<UploadRow, "id" | "state" | "problem" | "details" | "createdAt" | "touchedAt">;

export async function createUpload(db: Db | Tx, upload: NewUpload, now: number): Promise<UploadRow> {
  return db.filmUpload.create({ data: { ...upload, state: "receiving", touchedAt: new Date(now) } });
}

/** Bytes that all uploads have announced and may still send, and how many this account is sending. */
export async function receivingUploads(db: Db | Tx): Promise<UploadRow[]> {
  return db.filmUpload.findMany({ where: { state: "receiving" } });
}

type UploadChange = Partial<Pick<UploadRow, "state" | "problem" | "details" | "bytes">>;

/** Changes an upload that is in state `from`; false when it is not, any more. */
export async function changeUpload(
  db: Db | Tx,
  id: string,
  from: UploadRow["state"],
  change: UploadChange,
  now: number,
): Promise<boolean> {
  const { count } = await db.filmUpload.updateMany({
    where: { id, state: from },
    data: { ...change, touchedAt: new Date(now) },
  });
  return count === 1;
}

export async function touchUpload(db: Db | Tx, id: string, now: number): Promise<void> {
  await db.filmUpload.updateMany({ where: { id }, data: { touchedAt: new Date(now) } });
}

export async function deleteUpload(db: Db | Tx, id: string): Promise<boolean> {
  const { count } = await db.filmUpload.deleteMany({ where: { id } });
  return count === 1;
}

export async function oldestUpload(db: Db | Tx, state: UploadRow["state"]): Promise<UploadRow | null> {
  return db.filmUpload.findFirst({ where: { state }, orderBy: { touchedAt: "asc" } });
}

/** Uploads that nobody has touched since `before` (ms). */
export async function untouchedUploads(db: Db | Tx, states: string[], before: number): Promise<UploadRow[]> {
  return db.filmUpload.findMany({ where: { state: { in: states }, touchedAt: { lt: new Date(before) } } });
}

/** Ids of all uploads: whose file belongs to none of them is left over. */
export async function allUploadIds(db: Db | Tx): Promise<Set<string>> {
  return new Set((await db.filmUpload.findMany({ select: { id: true } })).map(({ id }) => id));
}

/** The film items of all run sheets of the programme, with the film each shows. */
export async function filmItems(db: Db | Tx, programmeId: string) {
  return db.runSheetItem.findMany({
    where: { kind: "film", session: { programmeId } },
    orderBy: [{ session: { number: "asc" } }, { position: "asc" }],
    select: { id: true, title: true, filmId: true, session: { select: { id: true, number: true, title: true } } },
  });
}

/** Lets a run sheet's item show this film; an import of the content leaves it so. */
export async function assignFilm(tx: Tx, itemId: string, filmId: string): Promise<void> {
  await tx.runSheetItem.update({ where: { id: itemId }, data: { filmId, importedHash: null } });
}

export async function programmeFilms(db: Db | Tx, programmeId: string) {
  return db.film.findMany({
    where: { programmeId },
    orderBy: { createdAt: "asc" },
    include: {
      _count: { select: { markers: true } },
      captions: { select: { language: true }, orderBy: { language: "asc" } },
      items: { select: { session: { select: { id: true, number: true } } } },
    },
  });
}

export async function deleteFilmRow(tx: Tx, id: string): Promise<void> {
  await tx.filmJob.deleteMany({ where: { filmId: id } });
  await tx.film.delete({ where: { id } });
}

/** Whether any film still lies in the folder of this fingerprint. */
export async function filmsWithFile(db: Db | Tx, sha256: string): Promise<number> {
  return db.film.count({ where: { sha256 } });
}

export async function filmSlugs(db: Db | Tx, programmeId: string): Promise<Set<string>> {
  return new Set((await db.film.findMany({ where: { programmeId }, select: { slug: true } })).map(({ slug }) => slug));
}

type FileFields = Pick<
  FilmRow,
  | "fileKey"
  | "mime"
  | "bytes"
  | "sha256"
  | "width"
  | "height"
  | "fpsNum"
  | "fpsDen"
  | "frames"
  | "firstPtsMs"
  | "posterKey"
  | "stillsKey"
  | "stills"
  | "smallKey"
  | "smallBytes"
  | "smallKbps"
  | "importedHash"
>;

export async function createFilmRow(
  tx: Tx,
  film: FileFields & { programmeId: string; slug: string; title: string },
): Promise<string> {
  return (await tx.film.create({ data: film, select: { id: true } })).id;
}

/** Puts another file in the film's place; markers are given their new frames, captions and chapters stay. */
export async function putFilmFile(
  tx: Tx,
  filmId: string,
  file: FileFields,
  markers: { slug: string; frame: number }[],
): Promise<void> {
  await tx.film.update({ where: { id: filmId }, data: file });
  await tx.filmMarker.deleteMany({ where: { filmId, slug: { notIn: markers.map(({ slug }) => slug) } } });
  // Two passes: a marker may come to stand where another stood.
  for (const [index, { slug }] of markers.entries())
    await tx.filmMarker.update({ where: { filmId_slug: { filmId, slug } }, data: { frame: -1 - index } });
  for (const { slug, frame } of markers)
    await tx.filmMarker.update({ where: { filmId_slug: { filmId, slug } }, data: { frame } });
}

/** What the copies of a film are, once they are made: nothing when the film has another file by then. */
export async function putFilmMade(
  tx: Tx,
  film: { id: string; sha256: string },
  made: Partial<Pick<FilmRow, "posterKey" | "stillsKey" | "stills" | "smallKey" | "smallBytes" | "smallKbps">>,
): Promise<boolean> {
  const { count } = await tx.film.updateMany({ where: { id: film.id, sha256: film.sha256 }, data: made });
  return count === 1;
}
