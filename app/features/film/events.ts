import type { NewEvent } from "../journal/event";
import type { FilmFacts, Marker } from "./facts";

/** A run of the film: from `posFrame` at `startedAt` (server's milliseconds) until `stopFrame` (null: its end). */
export interface Run {
  posFrame: number;
  startedAt: number;
  stopFrame: number | null;
  markerId: string | null;
}

/** Where a film stands; `markerId` when that is a marker's frame. */
export interface Stand {
  frame: number;
  markerId: string | null;
}

/** Everything that can happen to the film, with all that the fold needs. */
export interface FilmEvents {
  "film.loaded": FilmFacts;
  "film.started": Run;
  "film.resumed": Run;
  /** Everybody stops on `stopFrame`, a little ahead of now. */
  "film.paused": { stopFrame: number };
  /** It stands elsewhere now, or runs on from elsewhere. */
  "film.sought": { stand: Stand } | { run: Run };
  /** It shall not hold at `markerId`. `next` is where it holds instead; absent while the film stands. */
  "film.markerSkipped": { markerId: string; next?: { stopFrame: number | null; markerId: string | null } };
  /** `next`: a running film holds there. `holds`: it stands there already, and holds from now on. */
  "film.markerAdded": { marker: Marker; next?: { stopFrame: number; markerId: string }; holds?: true };
  /** Words for a marker that was set during the session. */
  "film.markerDescribed": { markerId: string; title?: string; question?: Record<string, string>; minutes?: number };
  /** The discussion at this marker shall last until then (server's milliseconds). */
  "film.extended": { markerId: string; until: number };
  /** What the crew noted; an empty text takes the note away. */
  "film.noted": { filmId: string; markerId: string; attendeeId: string; text: string };
  "film.stopped": Record<string, never>;
  /** A site has the film from `frame`, where it stands, to its next stop. */
  "film.siteReady": { site: string; frame: number };
  /** It held at its marker; `since` is the `rev` of the state it ran in. */
  "film.held": { markerId: string; frame: number; since: number };
  "film.ended": { frame: number; since: number };
}

export type FilmEventType = keyof FilmEvents;

export const filmEvent = <T extends FilmEventType>(type: T, payload: FilmEvents[T]): NewEvent => ({
  type,
  payload,
});
