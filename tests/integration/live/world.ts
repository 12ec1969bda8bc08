import type { Database } from "../../../app/db.server";
import { facts } from "../../../app/features/film/film.fixture";
import type { Sender, SessionFacts } from "../../../app/features/live/live-session.server";
import { LiveSessions } from "../../../app/features/live/live-sessions.server";

const shortFilm = { ...facts, markers: facts.markers.slice(0, 1).map((marker) => ({ ...marker, frame: 5 })) };

/** What a session knows of its programme: one film that holds after a fifth of a second. */
export const factsOf = (sessionId: string): SessionFacts => ({
  sessionId,
  runSheet: [],
  slides: {},
  cues: {},
  films: new Map([[shortFilm.filmId, shortFilm]]),
  prepared: [],
});

export const filmId = shortFilm.filmId;

/** A clock that stands until it is moved. */
export function handClock() {
  let now = 1_000_000;
  const move = (ms: number) => {
    now += ms;
  };
  return { now: () => now, move };
}

export const realClock = { now: () => Date.now() };

/** The sessions of one process. */
export function makeProcess(db: Database, clock: { now(): number }): LiveSessions {
  const fail = (event: string, fields?: object) => {
    throw new Error(`${event} ${JSON.stringify(fields)}`);
  };
  return new LiveSessions(db, clock, { info() {}, warn: fail, error: fail }, async (id) => factsOf(id), "secret");
}

export const sender = (attendeeId: string, role: Sender["role"] = "participant"): Sender => ({
  attendeeId,
  name: attendeeId,
  role,
  crew: role === "moderator",
  givesFloor: role === "moderator",
  site: null,
  people: [],
});

export const command = (type: string, payload: object = {}) => ({ commandId: crypto.randomUUID(), type, payload });
