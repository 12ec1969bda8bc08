import type { FilmState } from "./state";

/** Which sites have the film from where it stands to its next stop. */
export interface Readiness {
  ready: string[];
  missing: string[];
}

/**
 * How far the sites are that are in the room (`sites`: their slugs), in the film as `viewFilm` gives it; null while it moves
 * or none is loaded. Reads what only the crew is sent.
 */
export function readinessOf(
  film: Pick<FilmState, "filmId" | "startedAt" | "ready">,
  sites: readonly string[],
): Readiness | null {
  if (film.filmId === null || film.startedAt !== null) return null;
  const isReady = (site: string) => Object.hasOwn(film.ready, site);
  return { ready: sites.filter(isReady), missing: sites.filter((site) => !isReady(site)) };
}
