import type { JournalEvent } from "../journal/event";
import type { FilmEvents, FilmEventType, Run } from "./events";
import { withMarker } from "./marker";
import { isRunning } from "./playhead";
import { emptyFilm, type FilmState } from "./state";

type Fold<T extends FilmEventType> = (film: FilmState, payload: FilmEvents[T]) => FilmState;

const run = (film: FilmState, payload: Run): FilmState => ({ ...film, ...payload, mode: "playing" });

const folds: { [T in FilmEventType]: Fold<T> } = {
  "film.loaded": (_, facts) => ({ ...emptyFilm, ...facts, fps: facts.fpsNum / facts.fpsDen, mode: "armed" }),
  "film.started": run,
  "film.resumed": run,
  "film.paused": (film, { stopFrame }) => ({ ...film, mode: "paused", stopFrame, markerId: null }),
  "film.sought": (film, where) => {
    const back = { ...film, skipped: [] };
    if ("run" in where) return run(back, where.run);
    const { frame, markerId } = where.stand;
    const mode = markerId === null ? "paused" : "holding";
    return { ...back, mode, posFrame: frame, startedAt: null, stopFrame: frame, markerId };
  },
  "film.markerSkipped": (film, { markerId, next }) => ({
    ...film,
    skipped: [...film.skipped, markerId],
    ...next,
  }),
  "film.markerAdded": (film, { marker, next }) => ({
    ...film,
    markers: withMarker(film.markers, marker),
    ...next,
  }),
  "film.stopped": () => emptyFilm,
  "film.held": (film, { frame, markerId, since }) =>
    runsSince(film, since) && film.markerId === markerId ? stand(film, "holding", frame) : film,
  "film.ended": (film, { frame, since }) =>
    runsSince(film, since) && film.markerId === null ? stand(film, "ended", frame) : film,
};

const runsSince = (film: FilmState, rev: number) => isRunning(film) && film.rev === rev;

const stand = (film: FilmState, mode: "holding" | "ended", frame: number): FilmState => ({
  ...film,
  mode,
  posFrame: frame,
  startedAt: null,
});

/** Came this from a person's command? Only such events make an older `expectedRev` stale (rule S2). */
const isCommanded = (type: FilmEventType) => type !== "film.held" && type !== "film.ended";

/** The film after one more line of the journal; lines about other things change nothing. */
export function applyFilm(film: FilmState, event: JournalEvent): FilmState {
  if (!Object.hasOwn(folds, event.type)) return film;
  const type = event.type as FilmEventType;
  const fold = folds[type] as (film: FilmState, payload: unknown) => FilmState;
  const next = fold(film, event.payload);
  return isCommanded(type) ? { ...next, rev: event.rev } : next;
}
