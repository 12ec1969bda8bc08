import type { Marker } from "../facts";
import { nextMarker } from "../marker";
import { frameAt, isRunning, limitOf, modeAt } from "../playhead";
import type { FilmState } from "../state";
import type { EnginePhase } from "./engine";
import { msOfFrames } from "./media-time";

/** A text of namespace `film` with its values. */
export interface Words {
  key: string;
  values?: Record<string, string | number>;
}

/** Why the film moves or stands, for everybody: a stop never goes unexplained. Says nothing that changes by the second. */
export function causeOf(film: FilmState, now: number, phase: EnginePhase): Words {
  const mode = modeAt(film, now);
  if (mode === "holding") return holdWords(film);
  if (mode === "playing" && phase === "stalled") return { key: "film:cause.stalled" };
  if (mode === "playing" && phase === "loading") return { key: "film:cause.joining" };
  if (mode === "armed" && film.startedAt !== null) return { key: "film:cause.starting" };
  return { key: `film:cause.${mode}` };
}

function holdWords(film: FilmState): Words {
  const index = film.markers.findIndex((marker) => marker.id === film.markerId);
  const values = { n: index + 1, total: film.markers.length, title: film.markers[index]?.title ?? "" };
  if (film.markers[index]?.closing) return { key: "film:cause.closing", values };
  return { key: values.title ? "film:cause.holding" : "film:cause.holdingUntitled", values };
}

/** The marker the film stands at, while it holds. */
export function heldMarker(film: FilmState, now: number): Marker | null {
  if (modeAt(film, now) !== "holding") return null;
  return film.markers.find((marker) => marker.id === film.markerId) ?? null;
}

/** A marker's question in the reader's language, else in English, else in any. */
export function questionOf(marker: Marker, language: string): string {
  return marker.question[language] ?? marker.question.en ?? Object.values(marker.question)[0] ?? "";
}

/** The 3-2-1 before a start, in beats of half a second; null when none is to be seen. */
export function countDown(film: FilmState, now: number): number | null {
  if (film.startedAt === null || !isRunning(film) || now >= film.startedAt) return null;
  return Math.min(3, Math.ceil((film.startedAt - now) / 500));
}

/** What comes next for the crew: the marker, and how long the film plays until there (ms); null: no marker comes. */
export function cueOf(film: FilmState, now: number): { marker: Marker; leftMs: number } | null {
  const frame = isRunning(film) || film.startedAt === null ? frameAt(film, now) : limitOf(film);
  const marker = nextMarker(film, frame);
  return marker && { marker, leftMs: msOfFrames(film, marker.frame - frame) };
}
