import type { Tx } from "../../db.server";
import type { FilmRow } from "./store.server";

/** A programme's films with their markers and captions. */
export const filmsOfProgramme = (tx: Tx, programmeId: string): Promise<FilmRow[]> =>
  tx.film.findMany({
    where: { programmeId },
    orderBy: { createdAt: "asc" },
    include: { markers: { orderBy: { frame: "asc" } }, captions: { orderBy: { language: "asc" } } },
  });

/** The same film for another programme, its files by name; no import of a content folder touches it. */
export async function insertFilm(
  tx: Tx,
  programmeId: string,
  film: FilmRow,
  opener: (opens: string | null) => string | null,
): Promise<string> {
  const { id: _, createdAt: __, markers, captions, ...fields } = film;
  const row = await tx.film.create({
    data: {
      ...{ ...fields, programmeId, importedHash: null },
      markers: {
        create: markers.map(({ id: _, filmId: __, ...marker }) => ({ ...marker, opens: opener(marker.opens) })),
      },
      captions: { create: captions.map(({ language, body }) => ({ language, body })) },
    },
    select: { id: true },
  });
  return row.id;
}
