import type { JournalEvent } from "../journal/event";
import type { FilmEvents, FilmEventType, Run } from "./events";
import { withMarker } from "./marker";
import { isRunning, timeOfFrame } from "./playhead";
import { emptyFilm, type FilmState } from "./state";

type Fold<T extends FilmEventType> = (film: FilmState, payload: FilmEvents[T], at: number) => FilmState;

/** Leaving a place ends its discussion, and nobody is ready for another one (rule R2). */
const noHold = { heldAt: null, discussUntil: null, ready: {} };

const run = (film: FilmState, payload: Run): FilmState => ({
  ...film,
  ...noHold,
  ...payload,
  mode: "playing",
});

const folds: { [T in FilmEventType]: Fold<T> } = {
  "film.loaded": ({ notes }, facts) => ({
    ...emptyFilm,
    ...facts,
    notes,
    fps: facts.fpsNum / facts.fpsDen,
    mode: "armed",
  }),
  "film.started": run,
  "film.resumed": run,
  "film.paused": (film, { stopFrame }) => ({ ...film, mode: "paused", stopFrame, markerId: null, ready: {} }),
  "film.sought": (film, where, at) => {
    const back = { ...film, ...noHold, skipped: [] };
    if ("run" in where) return run(back, where.run);
    const { frame, markerId } = where.stand;
    const mode = markerId !== null ? "holding" : frame >= film.frames - 1 ? "ended" : "paused";
    const heldAt = markerId === null ? null : at;
    return { ...back, mode, posFrame: frame, startedAt: null, stopFrame: frame, markerId, heldAt };
  },
  "film.markerSkipped": (film, { markerId, next }) => ({
    ...film,
    skipped: [...film.skipped, markerId],
    ...next,
  }),
  "film.markerAdded": (film, { marker, next, holds }, at) => ({
    ...film,
    markers: withMarker(film.markers, marker),
    ...next,
    ...(holds && { mode: "holding", stopFrame: marker.frame, markerId: marker.id, heldAt: at }),
  }),
  "film.markerDescribed": (film, { markerId, ...words }) => ({
    ...film,
    markers: film.markers.map((marker) => (marker.id === markerId ? { ...marker, ...words } : marker)),
  }),
  "film.extended": (film, { markerId, until }) =>
    film.markerId === markerId ? { ...film, discussUntil: until } : film,
  "film.noted": (film, note, at) => ({
    ...film,
    notes: [...film.notes.filter((one) => keyOf(one) !== keyOf(note)), ...(note.text === "" ? [] : [{ ...note, at }])],
  }),
  "film.stopped": ({ notes }) => ({ ...emptyFilm, notes }),
  "film.siteReady": (film, { site }, at) => ({ ...film, ready: { ...film.ready, [site]: at } }),
  "film.held": (film, { frame, markerId, since }) =>
    runsSince(film, since) && film.markerId === markerId ? stand(film, "holding", frame) : film,
  "film.ended": (film, { frame, since }) =>
    runsSince(film, since) && film.markerId === null ? stand(film, "ended", frame) : film,
};

const keyOf = ({ filmId, markerId, attendeeId }: FilmEvents["film.noted"]) =>
  JSON.stringify([filmId, markerId, attendeeId]);

const runsSince = (film: FilmState, rev: number) => isRunning(film) && film.rev === rev;

const stand = (film: FilmState, mode: "holding" | "ended", frame: number): FilmState => ({
  ...film,
  mode,
  posFrame: frame,
  startedAt: null,
  heldAt: mode === "holding" ? timeOfFrame(film, frame) : null,
});

/** What does not move the film or its discussion makes no older `expectedRev` stale (rule S2). */
const quiet: ReadonlySet<FilmEventType> = new Set([
  "film.held",
  "film.ended",
  "film.markerDescribed",
  "film.noted",
  "film.siteReady",
]);

/** The film after one more line of the journal; lines about other things change nothing. */
export function applyFilm(film: FilmState, event: JournalEvent): FilmState {
  if (!Object.hasOwn(folds, event.type)) return film;
  const type = event.type as FilmEventType;
  const fold = folds[type] as (film: FilmState, payload: unknown, at: number) => FilmState;
  const next = fold(film, event.payload, event.at);
  return quiet.has(type) ? next : { ...next, rev: event.rev, lastDone: { type, attendeeId: event.actorId } };
}
