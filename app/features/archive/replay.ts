import { positionAt, viewFilm } from "../film/playhead";
import type { FilmMode } from "../film/state";
import type { HandKind } from "../floor/state";
import type { JournalEvent } from "../journal/event";
import { apply, emptyLive, type LiveState } from "../live/state";

/** A session at one moment, as the replay shows it. Times are milliseconds. */
export interface Moment {
  itemId: string | null;
  film: {
    filmId: string;
    title: string;
    mode: FilmMode;
    /** Where in the film, from its first frame, and where in the file's own time. */
    ms: number;
    mediaMs: number;
    /** What it holds for. */
    hold: { title: string; question: string } | null;
  } | null;
  floor: { who: string; person: string | null } | null;
  hands: { who: string; kind: HandKind }[];
  present: string[];
  /** The newest last. */
  chat: { id: number; who: string; text: string; at: number }[];
  notes: { who: string; text: string }[];
}

/** The session as it stood at `at` (ms since 1970): the fold of what had happened by then, the film where it had come to. */
export function momentAt(events: readonly JournalEvent[], at: number): Moment {
  const state = events.filter((event) => event.at <= at).reduce(apply, emptyLive);
  const { runsheet, floor, hands, attendees, chat, film } = state;
  const present = Object.values(attendees).filter((attendee) => attendee.present);
  return {
    itemId: runsheet.itemId,
    film: filmOf(state, at),
    floor: floor && { who: whoIs(state, floor.attendeeId), person: floor.person },
    hands: hands.map(({ attendeeId, kind }) => ({ who: whoIs(state, attendeeId), kind })),
    present: present.map(({ id }) => whoIs(state, id)),
    chat: chat
      .filter(({ removed, text }) => !removed && text !== "")
      .map(({ id, attendeeId, name, text, at: saidAt }) => ({
        ...{ id, text, at: saidAt },
        who: whoIs(state, attendeeId) || name,
      })),
    notes: film.notes.map(({ attendeeId, text }) => ({ who: whoIs(state, attendeeId), text })),
  };
}

function filmOf({ film }: LiveState, at: number): Moment["film"] {
  if (film.filmId === null) return null;
  const view = viewFilm(film, at);
  const ms = (positionAt(view, at) * film.fpsDen * 1000) / film.fpsNum;
  const marker = view.mode === "holding" ? film.markers.find(({ id }) => id === view.markerId) : undefined;
  const question = marker?.question.en ?? Object.values(marker?.question ?? {})[0] ?? "";
  return {
    ...{ filmId: film.filmId, title: film.title, mode: view.mode, ms, mediaMs: ms + film.firstPtsMs },
    hold: marker ? { title: marker.title, question } : null,
  };
}

/** A site goes by its city, everybody else by the name. */
const whoIs = ({ attendees }: LiveState, id: string): string => attendees[id]?.site?.city ?? attendees[id]?.name ?? "";
