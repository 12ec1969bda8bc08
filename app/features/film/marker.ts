import type { Marker } from "./facts";
import type { FilmState } from "./state";

/** The marker at which the film holds next when it leaves `frame`; null: it runs to its end. */
export function nextMarker(film: Pick<FilmState, "markers" | "skipped">, frame: number): Marker | null {
  return film.markers.find((marker) => marker.frame > frame && !film.skipped.includes(marker.id)) ?? null;
}

/** The marker that stands exactly on `frame`. */
export function markerOn(film: Pick<FilmState, "markers">, frame: number): Marker | null {
  return film.markers.find((marker) => marker.frame === frame) ?? null;
}

/** The markers with one more, in order of their frames. */
export function withMarker(markers: readonly Marker[], marker: Marker): Marker[] {
  return [...markers, marker].sort((a, b) => a.frame - b.frame);
}
