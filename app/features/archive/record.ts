import { viewFilm } from "../film/playhead";
import type { FilmState } from "../film/state";
import type { HandKind, Turn } from "../floor/state";
import type { JournalEvent } from "../journal/event";
import { apply, emptyLive, type LiveState } from "../live/state";
import type { RunSheetItem } from "../room/state";
import { type Corrections, chatTarget, memberName, noteTarget, personName } from "./corrections";
import { argumentsOf, type RecordedArgument, type RecordedVote, votesOf } from "./debate-record";

/** Something that was written: a line of chat, or what one of the crew noted at a hold. Times are milliseconds since 1970. */
export interface SaidLine {
  /** See `corrections.ts`. */
  target: string;
  who: string;
  text: string;
  at: number;
  /** Who hid it from everybody but the crew, and when. */
  hidden: { by: string; at: number } | null;
}

/** An item of the run sheet as it happened; both null when the session did not come to it. */
export interface RecordedItem {
  id: string;
  kind: string;
  title: string;
  /** Planned minutes. */
  minutes: number;
  from: number | null;
  to: number | null;
}

/** Somebody had the floor. `to` is null while they still have it. */
export interface RecordedTurn {
  who: string;
  person: string | null;
  kind: HandKind | null;
  from: number;
  to: number | null;
}

/** The film held. */
export interface RecordedHold {
  /** Names it within the session: a marker may hold twice. */
  id: string;
  film: string;
  title: string;
  question: string;
  /** Where in the film, in milliseconds from its start. */
  filmMs: number;
  from: number;
  to: number | null;
  turns: RecordedTurn[];
  chat: SaidLine[];
  notes: SaidLine[];
}

/** What stays of a session for one reader. */
export interface SessionRecord {
  items: RecordedItem[];
  holds: RecordedHold[];
  turns: RecordedTurn[];
  chat: SaidLine[];
  votes: RecordedVote[];
  arguments: RecordedArgument[];
}

interface Reading {
  /** The programme's items, in their order. */
  runSheet: readonly RunSheetItem[];
  corrections: Corrections;
  /** The crew reads hidden lines too. */
  crew: boolean;
}

/**
 * Folds a session's journal into its record. `events`: those the reader was sent, or would have been, in their order; what is not among
 * them is not in the record.
 */
export function recordOf(events: readonly JournalEvent[], { runSheet, corrections, crew }: Reading): SessionRecord {
  let state = emptyLive;
  const began: { id: string; from: number; to: number | null }[] = [];
  const turns: { turn: Turn; to: number | null }[] = [];
  const holds: OpenHold[] = [];
  for (const event of events) {
    const before = state;
    state = apply(state, event);
    noteItem(began, before, state, event.at);
    noteTurn(turns, before.floor, state.floor, event.at);
    noteHold(holds, before.film, state.film, event);
  }
  const said = { state, corrections, crew };
  const allTurns = turns.map(({ turn, to }) => turnOf(turn, to, said));
  const chat = chatOf(said);
  const known = [...runSheet, ...state.runsheet.added];
  const items = began.map(({ id, from, to }) => ({ ...itemOf(known, id), from, to }));
  const missed = runSheet.filter(({ id }) => !began.some((item) => item.id === id));
  return {
    items: [...items, ...missed.map(({ id }) => ({ ...itemOf(known, id), from: null, to: null }))],
    holds: holds.map((hold) => holdOf(hold, said, allTurns, chat)),
    turns: allTurns,
    chat,
    votes: votesOf(state),
    arguments: argumentsOf(state, corrections),
  };
}

/** Everything the names and lines of a record are made of. */
interface Said {
  state: LiveState;
  corrections: Corrections;
  crew: boolean;
}

interface OpenHold {
  film: FilmState;
  markerId: string;
  from: number;
  to: number | null;
}

function itemOf(known: readonly RunSheetItem[], id: string) {
  const { kind = "talk", title = "", minutes = 0 } = known.find((item) => item.id === id) ?? {};
  return { id, kind, title, minutes };
}

function noteItem(
  began: { id: string; from: number; to: number | null }[],
  { runsheet: before }: LiveState,
  { runsheet: now }: LiveState,
  at: number,
): void {
  if (before.startedAt === now.startedAt && before.itemId === now.itemId) return;
  const last = began.at(-1);
  if (last && last.to === null) last.to = at;
  if (now.itemId !== null) began.push({ id: now.itemId, from: at, to: null });
}

function noteTurn(turns: { turn: Turn; to: number | null }[], before: Turn | null, now: Turn | null, at: number): void {
  if (before?.since === now?.since && before?.attendeeId === now?.attendeeId) return;
  const last = turns.at(-1);
  if (last && last.to === null) last.to = at;
  if (now) turns.push({ turn: now, to: null });
}

/** A hold begins by itself when the film arrives at its marker, which may have been long before the next event. */
function noteHold(holds: OpenHold[], before: FilmState, now: FilmState, event: JournalEvent): void {
  const arrived = viewFilm(before, event.at);
  if (arrived.mode === "holding") open(holds, arrived, event.at);
  const view = viewFilm(now, event.at);
  if (view.mode === "holding") open(holds, view, event.at);
  else close(holds, event.at);
}

function open(holds: OpenHold[], film: FilmState, at: number): void {
  const from = film.heldAt ?? at;
  const last = holds.at(-1);
  if (last && last.to === null && last.markerId === film.markerId && last.film.filmId === film.filmId) {
    last.film = film;
    return;
  }
  close(holds, from);
  holds.push({ film, markerId: film.markerId ?? "", from, to: null });
}

function close(holds: OpenHold[], at: number): void {
  const last = holds.at(-1);
  if (last && last.to === null) last.to = at;
}

function holdOf(
  { film, markerId, from, to }: OpenHold,
  said: Said,
  turns: readonly RecordedTurn[],
  chat: readonly SaidLine[],
): RecordedHold {
  const marker = film.markers.find(({ id }) => id === markerId);
  const during = (start: number, end: number | null) =>
    start < (to ?? Number.POSITIVE_INFINITY) && (end ?? Number.POSITIVE_INFINITY) > from;
  const { question = {} } = marker ?? {};
  const frame = marker?.frame ?? film.posFrame;
  return {
    id: `${markerId}-${from}`,
    film: film.title,
    title: marker?.title ?? "",
    question: question.en ?? Object.values(question)[0] ?? "",
    filmMs: film.fpsNum === 0 ? 0 : Math.round((frame * film.fpsDen * 1000) / film.fpsNum),
    ...{ from, to },
    turns: turns.filter((turn) => during(turn.from, turn.to)),
    chat: chat.filter((line) => during(line.at, line.at + 1)),
    notes: notesOf(said, film.filmId ?? "", markerId),
  };
}

const chatOf = (said: Said): SaidLine[] =>
  said.state.chat
    .filter(({ removed }) => !removed)
    .flatMap(({ id, attendeeId, name, text, at }) =>
      shown(said, { target: chatTarget(id), who: whoIs(said, attendeeId, name), text, at }),
    );

const notesOf = (said: Said, filmId: string, markerId: string): SaidLine[] =>
  said.state.film.notes
    .filter((note) => note.filmId === filmId && note.markerId === markerId)
    .flatMap(({ attendeeId, text, at }) =>
      shown(said, { target: noteTarget(filmId, markerId, attendeeId), who: whoIs(said, attendeeId, ""), text, at }),
    );

/** A hidden line is the crew's alone. */
function shown({ corrections, crew }: Said, line: Omit<SaidLine, "hidden">): SaidLine[] {
  const hidden = corrections.hidden.get(line.target);
  if (!hidden) return [{ ...line, hidden: null }];
  return crew ? [{ ...line, hidden: { by: hidden.by, at: hidden.at } }] : [];
}

function turnOf({ attendeeId, kind, person, since }: Turn, to: number | null, said: Said): RecordedTurn {
  const site = said.state.attendees[attendeeId]?.site;
  const named = person && site ? personName(said.corrections, site.slug, person) : person;
  return { who: whoIs(said, attendeeId, ""), person: named, kind, from: since, to };
}

/** A site goes by its city, everybody else by the name. */
function whoIs({ state, corrections }: Said, attendeeId: string, name: string): string {
  const attendee = state.attendees[attendeeId];
  return attendee?.site?.city ?? memberName(corrections, attendeeId, attendee?.name ?? name);
}
