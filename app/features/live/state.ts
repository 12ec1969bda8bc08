import { applyDebate } from "../debate/apply";
import { type DebateState, emptyDebate } from "../debate/state";
import { applyFilm } from "../film/apply";
import { applyLoudspeaker, type Loudspeakers } from "../film/apply-loudspeaker";
import { viewFilm } from "../film/playhead";
import { emptyFilm, type FilmState } from "../film/state";
import { applyFloor } from "../floor/apply";
import { emptyFloor, type FloorState } from "../floor/state";
import { isFor, type JournalEvent } from "../journal/event";
import { applyRoom } from "../room/apply";
import { emptyCrew } from "../room/crew-state";
import { placeIn } from "../room/place-in";
import { emptyRoom, type RoomState } from "../room/state";
import { applyShowcase } from "../showcase/apply";
import { emptyShowcase, type ShowcaseState } from "../showcase/state";

/** All that a session is at one moment: the fold of its journal. */
export type LiveState = RoomState &
  FloorState &
  DebateState & { film: FilmState; loudspeakers: Loudspeakers; showcase: ShowcaseState };

export const emptyLive: LiveState = {
  ...emptyRoom,
  ...emptyFloor,
  ...emptyDebate,
  film: emptyFilm,
  loudspeakers: {},
  showcase: emptyShowcase,
};

/** Folds one event. The same function runs in server, browser, tests and archive. */
export function apply(state: LiveState, event: JournalEvent): LiveState {
  const { film, loudspeakers, showcase, hands, floor, speaking, votes, tallies, debate, ...before } = state;
  const room = applyRoom(before, event);
  return {
    ...room,
    ...applyFloor({ hands, floor, speaking }, event, placeIn(room)),
    ...applyDebate({ votes, tallies, debate }, event),
    film: applyFilm(film, event),
    loudspeakers: applyLoudspeaker(loudspeakers, event),
    showcase: applyShowcase(showcase, event),
  };
}

/** Who looks at the state. */
export interface Viewer {
  attendeeId: string;
  crew: boolean;
  /** Of the programme. A guest is none, and sees nothing of the room before the crew lets them in. */
  member: boolean;
}

/** May this person see the room? Neither who was sent out nor a guest at the door. */
export const seesRoom = ({ removed, admitted }: LiveState, { attendeeId, member }: Viewer): boolean =>
  !removed.includes(attendeeId) && (member || admitted.includes(attendeeId));

/**
 * The state as this person may see it at `now` (ms): the film's mode derived; lobby, notes, the crew's own words, counted votes, who is ready
 * and the check of the next city for the crew alone. Who may not see the room sees how they stand themselves, and whether the session runs.
 */
export function viewFor(state: LiveState, viewer: Viewer, now: number): LiveState {
  if (!seesRoom(state, viewer)) return fromOutside(state, viewer);
  return {
    ...state,
    film: { ...viewFilm(state.film, now), ...(!viewer.crew && { notes: [], ready: {} }) },
    crew: viewer.crew ? state.crew : emptyCrew,
    tallies: viewer.crew ? state.tallies : {},
    loudspeakers: ownOf(state.loudspeakers, viewer),
    showcase: viewer.crew ? state.showcase : { ...state.showcase, deck: ownOf(state.showcase.deck, viewer) },
    ...(!viewer.crew && standingOf(state, viewer)),
  };
}

/** Nothing but what is named here: a new field of the state stays in the room by itself. */
function fromOutside(state: LiveState, viewer: Viewer): LiveState {
  if (state.removed.includes(viewer.attendeeId)) return { ...emptyLive, removed: [viewer.attendeeId] };
  const { startedAt, finished } = state.runsheet;
  return { ...emptyLive, ...standingOf(state, viewer), runsheet: { ...emptyRoom.runsheet, startedAt, finished } };
}

/** How one person stands to the room's door. */
const standingOf = ({ lobby, denied, admitted, removed }: LiveState, viewer: Viewer) => ({
  lobby: lobby.filter(({ attendeeId }) => attendeeId === viewer.attendeeId),
  denied: ownOf(denied, viewer),
  admitted: admitted.filter((id) => id === viewer.attendeeId),
  removed: removed.filter((id) => id === viewer.attendeeId),
});

const ownOf = <T>(all: Readonly<Record<string, T>>, { attendeeId }: Viewer): Record<string, T> => {
  const own = Object.hasOwn(all, attendeeId) ? all[attendeeId] : undefined;
  return own === undefined ? {} : { [attendeeId]: own };
};

/** An old event as it may be sent now: the words of a line or an argument that was removed since are in nobody's journal. */
export function withoutRemoved<E extends JournalEvent>(event: E, { chat, debate }: LiveState): E {
  const kept = { "chat.said": chat, "argument.pinned": debate.arguments }[event.type] ?? [];
  if (!kept.some(({ id, removed }) => removed && id === event.rev)) return event;
  return { ...event, payload: { ...(event.payload as object), text: "" } };
}

/** What somebody who may not see the room hears of: what is done about themselves at its door. */
const atTheDoor = new Set([
  "lobby.knocked",
  "lobby.wrote",
  "lobby.left",
  "lobby.admitted",
  "lobby.denied",
  "attendee.removed",
  "attendee.readmitted",
]);
/** After these the person concerned sees another part of the state than before. */
const turns = new Set(["lobby.admitted", "attendee.removed", "attendee.readmitted"]);

const concerns = ({ payload }: JournalEvent, { attendeeId }: Viewer) =>
  (payload as { attendeeId?: unknown }).attendeeId === attendeeId;

/** Does this person see more or less of the state after this event? Folding goes on only from a new state then. */
export const turnsView = (event: JournalEvent, viewer: Viewer): boolean =>
  turns.has(event.type) && concerns(event, viewer);

/** An event as it is sent to browsers; null when this person, as the session stands (`state`), may not see it. */
export function eventFor(event: JournalEvent, viewer: Viewer, state: LiveState) {
  if (!isFor(event, viewer.attendeeId, viewer.crew)) return null;
  if (!seesRoom(state, viewer) && !(atTheDoor.has(event.type) && concerns(event, viewer))) return null;
  const { rev, type, payload, actorId, at } = event;
  return { rev, type, payload, actorId, at };
}
