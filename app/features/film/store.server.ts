import type { Db, Tx } from "../../db.server";
import type { CaptionText } from "./caption-text";
import type { FilmExtras, FilmFacts, Marker } from "./facts";

const withAll = { markers: { orderBy: { frame: "asc" } }, captions: { orderBy: { language: "asc" } } } as const;

const findRow = (db: Db | Tx, id: string) => db.film.findUnique({ where: { id }, include: withAll });

/** A film with its markers and captions as the database keeps it. */
export type FilmRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;
type MarkerRow = FilmRow["markers"][number];

/** A film, or null. */
export const findFilm = (db: Db | Tx, id: string): Promise<FilmRow | null> => findRow(db, id);

/** A programme's film by its slug, or null. */
export async function findFilmBySlug(db: Db | Tx, programmeId: string, slug: string): Promise<FilmRow | null> {
  return db.film.findUnique({ where: { programmeId_slug: { programmeId, slug } }, include: withAll });
}

/** The films of a session's run sheet, in its order, each once. */
export async function filmsOfSession(db: Db | Tx, sessionId: string): Promise<FilmRow[]> {
  const items = await db.runSheetItem.findMany({
    where: { sessionId, filmId: { not: null } },
    orderBy: { position: "asc" },
    select: { film: { include: withAll } },
  });
  const films = items.flatMap(({ film }) => film ?? []);
  return films.filter((film, at) => films.findIndex(({ id }) => id === film.id) === at);
}

/** What the rules must know of a programme's films, by id. */
export async function filmFacts(db: Db | Tx, programmeId: string): Promise<Map<string, FilmFacts>> {
  const rows = await db.film.findMany({ where: { programmeId }, include: withAll });
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

const factsOf = (row: FilmRow): FilmFacts => ({
  filmId: row.id,
  slug: row.slug,
  title: row.title,
  fpsNum: row.fpsNum,
  fpsDen: row.fpsDen,
  frames: row.frames,
  firstPtsMs: row.firstPtsMs,
  markers: row.markers.map(markerOf),
  captions: row.captions.map((captions) => captions.language),
});

/** What pages may use beside each film of a programme, by the film's id. */
export async function filmExtras(db: Db | Tx, programmeId: string): Promise<Record<string, FilmExtras>> {
  const rate = { bytes: true, frames: true, fpsNum: true, fpsDen: true } as const;
  const select = { id: true, stills: true, smallKey: true, smallBytes: true, smallKbps: true, ...rate } as const;
  const rows = await db.film.findMany({ where: { programmeId }, select });
  return Object.fromEntries(rows.map((row) => [row.id, extrasOf(row)]));
}

type ExtrasRow = Pick<
  FilmRow,
  "stills" | "smallKey" | "smallBytes" | "smallKbps" | "bytes" | "frames" | "fpsNum" | "fpsDen"
>;

/** What a film's row tells pages of its stills and its small copy. */
export const extrasOf = ({ stills, smallKey, smallBytes, smallKbps, ...file }: ExtrasRow): FilmExtras => ({
  kbps: Math.round((file.bytes * 8 * file.fpsNum) / (1000 * file.frames * file.fpsDen)),
  copies: smallKey === null ? {} : { small: { bytes: smallBytes ?? 0, kbps: smallKbps ?? 0 } },
  stills: stills ?? 0,
});

/** A marker's row as the rules know it. */
export const markerOf = (row: MarkerRow): Marker => ({
  id: row.slug,
  frame: row.frame,
  title: row.title,
  question: JSON.parse(row.question),
  ...(row.minutes === null ? {} : { minutes: row.minutes }),
  ...(row.opens === null ? {} : { opens: row.opens }),
  closing: row.closing,
});

/** The sessions whose run sheet shows the film: who may join one of them may see it. */
export async function sessionsOfFilm(db: Db | Tx, filmId: string): Promise<string[]> {
  const items = await db.runSheetItem.findMany({
    where: { filmId },
    select: { sessionId: true },
    distinct: ["sessionId"],
  });
  return items.map((item) => item.sessionId);
}

/** Slug of the programme that a film belongs to. */
export async function programmeOfFilm(db: Db | Tx, filmId: string): Promise<string> {
  const film = await db.film.findUniqueOrThrow({
    where: { id: filmId },
    select: { programme: { select: { slug: true } } },
  });
  return film.programme.slug;
}

type Made = Pick<FilmRow, "stillsKey" | "stills" | "smallKey" | "smallBytes" | "smallKbps">;
/** What is made of a film's file, before it is. */
export const nothingMade: Made = { stillsKey: null, stills: null, smallKey: null, smallBytes: null, smallKbps: null };
export const madeOf = ({ stillsKey, stills, smallKey, smallBytes, smallKbps }: Made): Made => ({
  ...{ stillsKey, stills, smallKey, smallBytes, smallKbps },
});

type FilmFields = Omit<FilmRow, "id" | "programmeId" | "createdAt" | "markers" | "captions">;
type MarkerFields = Omit<MarkerRow, "id" | "filmId">;
type CaptionsFields = { language: string; body: string };

/** Writes a film with its markers and captions in place of the one with the same slug, whose id stays. */
export async function replaceFilm(
  tx: Tx,
  programmeId: string,
  film: FilmFields,
  markers: MarkerFields[],
  captions: CaptionsFields[],
): Promise<string> {
  const where = { programmeId_slug: { programmeId, slug: film.slug } };
  const { id } = await tx.film.upsert({ where, create: { programmeId, ...film }, update: film, select: { id: true } });
  await tx.filmMarker.deleteMany({ where: { filmId: id } });
  await tx.filmCaptions.deleteMany({ where: { filmId: id } });
  await tx.filmMarker.createMany({ data: markers.map((marker) => ({ filmId: id, ...marker })) });
  await tx.filmCaptions.createMany({ data: captions.map((one) => ({ filmId: id, ...one })) });
  return id;
}

const rowOf = ({ id, frame, title, question, minutes, opens, closing }: Marker, timeMs: number): MarkerFields => ({
  slug: id,
  frame,
  timeMs,
  title,
  question: JSON.stringify(question),
  minutes: minutes ?? null,
  opens: opens ?? null,
  closing,
});

/** Writes a marker, new or in place of the one with its id; `timeMs` is when its frame begins. */
export async function putMarker(tx: Tx, filmId: string, marker: Marker, timeMs: number): Promise<void> {
  const row = rowOf(marker, timeMs);
  const where = { filmId_slug: { filmId, slug: marker.id } };
  await tx.filmMarker.upsert({ where, create: { filmId, ...row }, update: row });
}

export async function deleteMarker(tx: Tx, filmId: string, slug: string): Promise<void> {
  await tx.filmMarker.delete({ where: { filmId_slug: { filmId, slug } } });
}

/** Puts these markers in place of all the film has. */
export async function replaceMarkers(
  tx: Tx,
  filmId: string,
  rows: { marker: Marker; timeMs: number }[],
): Promise<void> {
  await tx.filmMarker.deleteMany({ where: { filmId } });
  await tx.filmMarker.createMany({ data: rows.map(({ marker, timeMs }) => ({ filmId, ...rowOf(marker, timeMs) })) });
}

export async function putCaptions(tx: Tx, filmId: string, language: string, body: string): Promise<void> {
  const where = { filmId_language: { filmId, language } };
  await tx.filmCaptions.upsert({ where, create: { filmId, language, body }, update: { body } });
}

export async function deleteCaptions(tx: Tx, filmId: string, language: string): Promise<void> {
  await tx.filmCaptions.delete({ where: { filmId_language: { filmId, language } } });
}

/** Takes the film's chapters (JSON) in, and with `importedHash` null keeps later imports of the content off. */
export async function updateFilm(tx: Tx, id: string, fields: { chapters?: string; importedHash: null }): Promise<void> {
  await tx.film.update({ where: { id }, data: fields });
}

/** A film's captions in one language, with the film's title. */
export async function listCaptions(db: Db | Tx, programmeId: string): Promise<CaptionText[]> {
  const rows = await db.filmCaptions.findMany({
    where: { film: { programmeId } },
    orderBy: [{ filmId: "asc" }, { language: "asc" }],
    select: { filmId: true, body: true, film: { select: { title: true } } },
  });
  return rows.map(({ film, ...captions }) => ({ ...captions, title: film.title }));
}
