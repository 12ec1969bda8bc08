import type { JournalEvent } from "../journal/event";
import type { Attendee, RoomState } from "./state";

/** Payloads of the room's events, as its rules write them. */
interface Payloads {
  "attendee.joined": { attendee: Omit<Attendee, "joinedAt" | "present"> };
  "attendee.left": { attendeeId: string };
  "attendee.removed": { attendeeId: string };
  "lobby.knocked": { attendeeId: string; name: string };
  "lobby.left": { attendeeId: string };
  "lobby.admitted": { attendeeId: string };
  "lobby.denied": { attendeeId: string; reason: string };
  "presence.listed": { attendeeId: string; people: string[] };
  "runsheet.started": { itemId: string; endsAt: number };
  "runsheet.extended": { endsAt: number };
  "runsheet.finished": Record<string, never>;
  "chat.said": { attendeeId: string; name: string; text: string };
  "chat.removed": { id: number };
}

type Fold = { [T in keyof Payloads]: (state: RoomState, payload: Payloads[T], event: JournalEvent) => RoomState };

const withoutGuest = (state: RoomState, attendeeId: string) =>
  state.lobby.filter((guest) => guest.attendeeId !== attendeeId);

const change = (state: RoomState, id: string, fields: Partial<Attendee>): RoomState => {
  const attendee = state.attendees[id];
  return attendee ? { ...state, attendees: { ...state.attendees, [id]: { ...attendee, ...fields } } } : state;
};

const folds: Fold = {
  "attendee.joined": (state, { attendee }, event) => {
    const before = state.attendees[attendee.id];
    const people = before?.people ?? attendee.people;
    const joinedAt = before?.joinedAt ?? event.at;
    return {
      ...state,
      attendees: { ...state.attendees, [attendee.id]: { ...attendee, people, joinedAt, present: true } },
    };
  },
  "attendee.left": (state, { attendeeId }) => change(state, attendeeId, { present: false }),
  "attendee.removed": (state, { attendeeId }) => ({
    ...change(state, attendeeId, { present: false }),
    removed: [...state.removed, attendeeId],
    lobby: withoutGuest(state, attendeeId),
  }),
  "lobby.knocked": (state, { attendeeId, name }, event) => ({
    ...state,
    lobby: [...withoutGuest(state, attendeeId), { attendeeId, name, at: event.at }],
  }),
  "lobby.left": (state, { attendeeId }) => ({ ...state, lobby: withoutGuest(state, attendeeId) }),
  "lobby.admitted": (state, { attendeeId }) => ({
    ...state,
    lobby: withoutGuest(state, attendeeId),
    admitted: [...state.admitted, attendeeId],
  }),
  "lobby.denied": (state, { attendeeId }) => ({ ...state, lobby: withoutGuest(state, attendeeId) }),
  "presence.listed": (state, { attendeeId, people }) => change(state, attendeeId, { people }),
  "runsheet.started": (state, { itemId, endsAt }, event) => ({
    ...state,
    runsheet: { itemId, startedAt: event.at, endsAt, finished: false },
  }),
  "runsheet.extended": (state, { endsAt }) => ({ ...state, runsheet: { ...state.runsheet, endsAt } }),
  "runsheet.finished": (state) => ({
    ...state,
    runsheet: { itemId: null, startedAt: null, endsAt: null, finished: true },
  }),
  "chat.said": (state, said, event) => ({
    ...state,
    chat: [...state.chat, { ...said, id: event.rev, at: event.at, removed: false }],
  }),
  "chat.removed": (state, { id }) => ({
    ...state,
    chat: state.chat.map((line) => (line.id === id ? { ...line, text: "", removed: true } : line)),
  }),
};

/** Folds one event into the room; events of other features leave it as it is. */
export function applyRoom(state: RoomState, event: JournalEvent): RoomState {
  if (!Object.hasOwn(folds, event.type)) return state;
  type AnyFold = (state: RoomState, payload: unknown, event: JournalEvent) => RoomState;
  return (folds[event.type as keyof Payloads] as AnyFold)(state, event.payload, event);
}
