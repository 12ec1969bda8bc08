import { randomUUID } from "node:crypto";
import { slug } from "../programme/content/schema";
import { type EditDeps, editFilm } from "./edit-film.server";
import { readMarkerForm } from "./edit-form";
import { type Fields, mostMarkers } from "./edit-limits";
import { versionOf } from "./edit-version.server";
import type { EditedMarker } from "./edit-view";
import type { Marker } from "./facts";
import type { Problem } from "./marker-place";
import { deleteMarker, type FilmRow, markerOf, putMarker } from "./store.server";
import { msOfFrame } from "./timecode";

/** What became of a save. `stale`: somebody else changed (or with null: removed) the marker since the page was loaded. */
export type Saved = { saved: string } | { problems: Problem[] } | { stale: EditedMarker | null };

const edited = (marker: Marker): EditedMarker => ({ ...marker, version: versionOf(marker) });

/** The marker with this id; undefined when there is none. */
function find(film: FilmRow, id: string): EditedMarker | undefined {
  const row = film.markers.find((row) => row.slug === id);
  return row && edited(markerOf(row));
}

/**
 * Saves a marker's form. A new one has no `version`; one that was seen is saved only if it still is as it was seen.
 * A new one may name its id (what was removed comes back under its own).
 */
export function saveMarker(deps: EditDeps, filmId: string, sites: string[], fields: Fields): Promise<Saved> {
  return editFilm<Saved>(deps, filmId, async (tx, film) => {
    const { marker: named = "", version = "" } = fields;
    const found = find(film, named);
    if ((found?.version ?? "") !== version) return { stale: found ?? null, changed: false };
    const id = slug.safeParse(named).success ? named : `marker-${randomUUID().slice(0, 8)}`;
    const others = film.markers.filter((row) => row.slug !== id).map(markerOf);
    const { marker, problems } = readMarkerForm(fields, { film, others, sites });
    if (others.length >= mostMarkers)
      problems.push({ field: "at", key: "problem.many", values: { most: mostMarkers } });
    if (problems.length > 0) return { problems, changed: false };
    await putMarker(tx, filmId, { id, ...marker }, msOfFrame(film, marker.frame));
    return { saved: id, changed: true };
  });
}

/** Takes a marker out if it still is as it was seen. One that is gone already counts as removed. */
export function removeMarker(
  deps: EditDeps,
  filmId: string,
  { marker: id = "", version = "" }: Fields,
): Promise<{ removed: Marker | null } | { stale: EditedMarker | null }> {
  return editFilm(deps, filmId, async (tx, film) => {
    const found = find(film, id);
    if (!found) return { removed: null, changed: false };
    if (found.version !== version) return { stale: found, changed: false };
    await deleteMarker(tx, filmId, id);
    const { version: _, ...marker } = found;
    return { removed: marker, changed: true };
  });
}
