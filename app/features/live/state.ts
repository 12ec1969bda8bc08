import { applyFilm } from "../film/apply";
import { viewFilm } from "../film/playhead";
import { emptyFilm, type FilmState } from "../film/state";
import { applyFloor } from "../floor/apply";
import { emptyFloor, type FloorState } from "../floor/state";
import { isFor, type JournalEvent } from "../journal/event";
import { applyRoom } from "../room/apply";
import { emptyRoom, type RoomState } from "../room/state";

/** All that a session is at one moment: the fold of its journal. */
export type LiveState = RoomState & FloorState & { film: FilmState };

export const emptyLive: LiveState = { ...emptyRoom, ...emptyFloor, film: emptyFilm };

/** Folds one event. The same function runs in server, browser, tests and archive. */
export function apply(state: LiveState, event: JournalEvent): LiveState {
  const { film, hands, floor, ...room } = state;
  return { ...applyRoom(room, event), ...applyFloor({ hands, floor }, event), film: applyFilm(film, event) };
}

/** Who looks at the state. */
export interface Viewer {
  attendeeId: string;
  crew: boolean;
}

/**
 * The state as this person may see it at `now` (ms): the film's mode derived, the lobby for the crew alone. Who was
 * sent out sees that and nothing else.
 */
export function viewFor(state: LiveState, viewer: Viewer, now: number): LiveState {
  if (state.removed.includes(viewer.attendeeId)) return { ...emptyLive, removed: [viewer.attendeeId] };
  const own = (guest: { attendeeId: string }) => guest.attendeeId === viewer.attendeeId;
  return {
    ...state,
    film: viewFilm(state.film, now),
    lobby: viewer.crew ? state.lobby : state.lobby.filter(own),
    admitted: viewer.crew ? state.admitted : state.admitted.filter((id) => id === viewer.attendeeId),
    removed: viewer.crew ? state.removed : state.removed.filter((id) => id === viewer.attendeeId),
  };
}

/** An old event as it may be sent now: the words of a line that was removed since are in nobody's journal. */
export function withoutRemoved<E extends JournalEvent>(event: E, { chat }: LiveState): E {
  if (event.type !== "chat.said" || !chat.some(({ id, removed }) => removed && id === event.rev)) return event;
  return { ...event, payload: { ...(event.payload as object), text: "" } };
}

/** An event as it is sent to browsers; null when this person may not see it. */
export function eventFor(event: JournalEvent, viewer: Viewer) {
  if (!isFor(event, viewer.attendeeId, viewer.crew)) return null;
  const { rev, type, payload, actorId, at } = event;
  return { rev, type, payload, actorId, at };
}
