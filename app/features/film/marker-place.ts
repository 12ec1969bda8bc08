import type { FilmFacts, Marker } from "./facts";
import { formatTimecode } from "./timecode";

/** Two markers nearer than this (ms) are one stop that was marked twice. */
export const nearestMs = 2000;

/** What is wrong with something that was filled in; `key` is a key of i18n `editor`, `field` the control it belongs to. */
export interface Problem {
  field: string;
  key: string;
  values?: Record<string, string | number>;
}

type Film = Pick<FilmFacts, "fpsNum" | "fpsDen" | "frames">;
type Placed = Pick<Marker, "id" | "frame" | "title">;

/** May a marker stand on `frame` beside these others? Says why not: the very start, beyond the end, taken, or too near. */
export function placeProblem(film: Film, frame: number, others: readonly Placed[]): Problem | null {
  const problem = (key: string, other?: Placed): Problem => ({
    field: "at",
    key: `problem.${key}`,
    values: { at: formatTimecode(film, other?.frame ?? film.frames - 1), title: other?.title ?? "" },
  });
  if (frame < 1) return problem("start");
  if (frame > film.frames - 1) return problem("beyond");
  const taken = others.find((other) => other.frame === frame);
  if (taken) return problem("taken", taken);
  const least = (nearestMs * film.fpsNum) / (film.fpsDen * 1000);
  const near = others.find((other) => Math.abs(other.frame - frame) < least);
  return near ? problem("near", near) : null;
}
