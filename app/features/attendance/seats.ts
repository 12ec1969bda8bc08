import type { Role } from "../permissions/roles";
import type { Span } from "./span";

/** Something that happened in a session, as its journal has it. */
export interface Happening {
  type: string;
  payload: unknown;
  /** Milliseconds since 1970. */
  at: number;
}

/** One attendee through a whole session. */
export interface Seat {
  attendeeId: string;
  name: string;
  role: Role;
  site: { slug: string; city: string; country: string } | null;
  /** When they were in the room. */
  stays: Span[];
  /** The sign-in sheet: who sat there from then on. The first sheet also holds for the time before it. */
  sheets: { from: number; people: string[] }[];
}

interface Joined {
  attendee: { id: string; name: string; role: Role; site: Seat["site"]; people: string[] };
}

/** A sheet that is handed in so soon after coming (ms) says who came, instead of the programme's list of the site. */
const signInMs = 60_000;

/** Everybody who was in the room, from the session's journal; who is there still stays until `now` (ms). */
export function seatsOf(happenings: readonly Happening[], now: number): Seat[] {
  const seats = new Map<string, Seat>();
  const since = new Map<string, number>();
  const leave = (attendeeId: string, at: number) => {
    const from = since.get(attendeeId);
    since.delete(attendeeId);
    if (from !== undefined) seats.get(attendeeId)?.stays.push({ from, to: at });
  };
  for (const { type, payload, at } of happenings) {
    if (type === "attendee.joined") {
      const { id, name, role, site, people } = (payload as Joined).attendee;
      const sheets = [{ from: at, people }];
      if (!seats.has(id)) seats.set(id, { attendeeId: id, name, role, site, stays: [], sheets });
      if (!since.has(id)) since.set(id, at);
    }
    const { attendeeId, people } = payload as { attendeeId: string; people: string[] };
    if (type === "attendee.left" || type === "attendee.removed") leave(attendeeId, at);
    if (type === "presence.listed") sign(seats.get(attendeeId), at, people);
  }
  for (const attendeeId of [...since.keys()]) leave(attendeeId, now);
  return [...seats.values()];
}

function sign(seat: Seat | undefined, at: number, people: string[]): void {
  const [first, ...later] = seat?.sheets ?? [];
  if (!seat || !first) return;
  if (later.length === 0 && at - first.from < signInMs) seat.sheets = [{ from: first.from, people }];
  else seat.sheets.push({ from: at, people });
}
