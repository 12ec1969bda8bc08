import type { JournalEvent } from "../journal/event";
import { applyAnnouncement, applyCrew } from "./apply-crew";
import { applyStage } from "./apply-stage";
import { leaderOf } from "./leader";
import type { Attendee, RoomState, RunSheetItem } from "./state";

/** Payloads of the room's events, as its rules write them. */
interface Payloads {
  "attendee.joined": { attendee: Omit<Attendee, "signed" | "joinedAt" | "present" | "lost"> };
  "attendee.left": { attendeeId: string };
  "attendee.removed": { attendeeId: string };
  "attendee.readmitted": { attendeeId: string };
  "lobby.knocked": { attendeeId: string; name: string };
  "lobby.wrote": { attendeeId: string; text: string };
  "lobby.left": { attendeeId: string };
  "lobby.admitted": { attendeeId: string };
  "lobby.denied": { attendeeId: string; reason: string };
  "presence.listed": { attendeeId: string; people: string[] };
  "runsheet.started": { itemId: string; endsAt: number };
  "runsheet.extended": { endsAt: number };
  "runsheet.finished": Record<string, never>;
  "runsheet.inserted": Pick<RunSheetItem, "kind" | "title" | "minutes"> & { afterItemId: string };
  "chat.said": { attendeeId: string; name: string; text: string };
  "chat.removed": { id: number };
}

type Fold = { [T in keyof Payloads]: (state: RoomState, payload: Payloads[T], event: JournalEvent) => RoomState };

const withoutGuest = (state: RoomState, attendeeId: string) =>
  state.lobby.filter((guest) => guest.attendeeId !== attendeeId);

const withoutKey = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  if (!Object.hasOwn(all, key)) return all;
  const { [key]: _, ...others } = all;
  return others;
};

const change = (state: RoomState, id: string, fields: Partial<Attendee>): RoomState => {
  const attendee = state.attendees[id];
  return attendee ? { ...state, attendees: { ...state.attendees, [id]: { ...attendee, ...fields } } } : state;
};

const folds: Fold = {
  "attendee.joined": (state, { attendee }, event) => {
    const before = state.attendees[attendee.id];
    const people = before?.people ?? attendee.people;
    const joinedAt = before?.joinedAt ?? event.at;
    const signed = before?.signed ?? false;
    return {
      ...state,
      attendees: { ...state.attendees, [attendee.id]: { ...attendee, people, signed, joinedAt, present: true } },
    };
  },
  "attendee.left": (state, { attendeeId }, event) =>
    // Nobody said goodbye: the server found the line gone.
    change(state, attendeeId, { present: false, ...(event.actorId === null && { lost: true }) }),
  "attendee.removed": (state, { attendeeId }) => ({
    ...change(state, attendeeId, { present: false, lost: undefined }),
    removed: [...state.removed, attendeeId],
    lobby: withoutGuest(state, attendeeId),
    denied: withoutKey(state.denied, attendeeId),
  }),
  "attendee.readmitted": (state, { attendeeId }) => ({
    ...state,
    removed: state.removed.filter((id) => id !== attendeeId),
  }),
  "lobby.knocked": (state, { attendeeId, name }, event) => ({
    ...state,
    lobby: [...withoutGuest(state, attendeeId), { attendeeId, name, at: event.at, message: "" }],
    denied: withoutKey(state.denied, attendeeId),
  }),
  "lobby.wrote": (state, { attendeeId, text }) => ({
    ...state,
    lobby: state.lobby.map((guest) => (guest.attendeeId === attendeeId ? { ...guest, message: text } : guest)),
  }),
  "lobby.left": (state, { attendeeId }) => ({ ...state, lobby: withoutGuest(state, attendeeId) }),
  "lobby.admitted": (state, { attendeeId }) => ({
    ...state,
    lobby: withoutGuest(state, attendeeId),
    admitted: [...state.admitted, attendeeId],
  }),
  "lobby.denied": (state, { attendeeId, reason }) => ({
    ...state,
    lobby: withoutGuest(state, attendeeId),
    denied: { ...state.denied, [attendeeId]: reason },
  }),
  "presence.listed": (state, { attendeeId, people }) => change(state, attendeeId, { people, signed: true }),
  "runsheet.started": (state, { itemId, endsAt }, event) => ({
    ...state,
    runsheet: { ...state.runsheet, beganAt: state.runsheet.beganAt ?? event.at, itemId, startedAt: event.at, endsAt },
  }),
  "runsheet.extended": (state, { endsAt }) => ({ ...state, runsheet: { ...state.runsheet, endsAt } }),
  "runsheet.finished": (state) => ({
    ...state,
    runsheet: { ...state.runsheet, itemId: null, startedAt: null, endsAt: null, finished: true },
  }),
  "runsheet.inserted": (state, { kind, title, minutes, afterItemId }, event) => {
    const item = { id: `added-${event.rev}`, kind, title, minutes, filmId: null, afterItemId };
    return { ...state, runsheet: { ...state.runsheet, added: [...state.runsheet.added, item] } };
  },
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
  const next = applyPlain(state, event);
  const stage = applyStage(state.stage, event);
  const crew = applyCrew(state.crew, event);
  const announcement = applyAnnouncement(state.announcement, event);
  const same = stage === state.stage && crew === state.crew && announcement === state.announcement;
  return same ? next : { ...next, stage, crew, announcement };
}

/** Coming and going, lobby, run sheet and chat. */
function applyPlain(state: RoomState, event: JournalEvent): RoomState {
  if (!Object.hasOwn(folds, event.type)) return state;
  type AnyFold = (state: RoomState, payload: unknown, event: JournalEvent) => RoomState;
  const next = (folds[event.type as keyof Payloads] as AnyFold)(state, event.payload, event);
  return next.attendees === state.attendees ? next : { ...next, leads: leaderOf(next.attendees) };
}
