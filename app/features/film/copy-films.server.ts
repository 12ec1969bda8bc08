import type { Tx } from "../../db.server";
import { openingRoles } from "../programme/content/opening-roles";
import { filmsOfProgramme, insertFilm } from "./store-copy.server";

/**
 * Gives programme `to` the films of programme `from`, with markers, captions and chapters of its own. The files are not
 * copied: both films name them, and they go when the last film that names them does. A city that opens a discussion is
 * the one that took its place (`cities`: new slugs by old ones), or nobody. Gives the new ids by the old.
 */
export async function copyFilms(
  tx: Tx,
  from: string,
  to: string,
  cities: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const opener = (opens: string | null) =>
    openingRoles.some((role) => role === opens) ? opens : (cities.get(opens ?? "") ?? null);
  for (const film of await filmsOfProgramme(tx, from)) ids.set(film.id, await insertFilm(tx, to, film, opener));
  return ids;
}
