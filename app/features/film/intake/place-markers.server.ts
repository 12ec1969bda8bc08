import type { Tx } from "../../../db.server";
import { vttOfMarkers } from "../film-vtt";
import { type FilmRow, markerOf } from "../store.server";
import { changeUpload, type UploadRow } from "../store-intake.server";

type MarkerRow = FilmRow["markers"][number];
type Film = Pick<FilmRow, "fpsNum" | "fpsDen" | "frames">;

/**
 * Where the markers of a replaced film stand in the new one: at the same time, whatever its frame rate. One that lies beyond the
 * new film's end, or would fall on another's frame, has no place.
 */
export function placeMarkers(markers: readonly MarkerRow[], film: Film) {
  const placed: { slug: string; frame: number }[] = [];
  const unplaced: MarkerRow[] = [];
  for (const marker of markers) {
    const frame = Math.round((marker.timeMs * film.fpsNum) / (film.fpsDen * 1000));
    const taken = placed.some((one) => one.frame === frame);
    if (frame > film.frames - 1 || taken) unplaced.push(marker);
    else placed.push({ slug: marker.slug, frame });
  }
  return { placed, unplaced };
}

/** Keeps the words of markers that have no place, as a file that can be brought in again, until somebody has seen them. */
export async function keepUnplaced(tx: Tx, upload: UploadRow, markers: MarkerRow[], now: number): Promise<void> {
  // A time, not a frame: this film has none there. A thousand frames a second let the file say it exactly.
  const byTime = markers.map((row) => ({ ...markerOf(row), frame: row.timeMs }));
  const vtt = vttOfMarkers(byTime, { fpsNum: 1000, fpsDen: 1 });
  const titles = markers.map(({ title, slug }) => title || slug);
  const details = JSON.stringify({ titles, vtt });
  await changeUpload(tx, upload.id, upload.state, { state: "taken", problem: null, details }, now);
}
