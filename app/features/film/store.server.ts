import type { Db, Tx } from "../../db.server";
import type { FilmFacts, Marker } from "./facts";

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
