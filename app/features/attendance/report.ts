import type { Role } from "../permissions/roles";
import type { Connection } from "./connection";
import type { Seat } from "./seats";
import { lengthOf, minutesOf, type Span, union, within } from "./span";

/** Who was there: a city with its people, or somebody who came alone. */
export interface AttendanceEntry {
  attendeeId: string;
  who: string;
  /** Slug of the site; null for those who came alone. */
  site: string | null;
  role: Role;
  country: string | null;
  minutes: number;
  /** First coming and last going, in milliseconds since 1970. */
  first: number;
  last: number;
  /** Those on the sign-in sheet, in its order, with the minutes they stood on it while the site was there. */
  people: { name: string; minutes: number }[];
}

/** One attendee's time in a session, in milliseconds since 1970; spans lie in order and nowhere over each other. */
export interface Presence {
  seat: Seat;
  there: Span[];
  /** Those on the site's sign-in sheet, while they stood on it and the site was there. */
  people: { name: string; spans: Span[] }[];
}

/**
 * Everybody's time in the session: in the room by the journal, or connected by the media server, counted once and within
 * `frame`. Connections of nobody's seat count for nobody.
 */
export function presenceOf(seats: readonly Seat[], connections: readonly Connection[], frame: Span): Presence[] {
  return seats.flatMap((seat): Presence[] => {
    const connected = connections
      .filter(({ attendeeId }) => attendeeId === seat.attendeeId)
      .map(({ from, to }) => ({ from, to: to ?? frame.to }));
    const there = within(union([...seat.stays, ...connected]), frame);
    return there.length === 0 ? [] : [{ seat, there, people: seat.site ? peopleOf(seat, there) : [] }];
  });
}

/** The same in whole minutes. Cities first, then those who came alone. */
export function attendanceOf(presences: readonly Presence[]): AttendanceEntry[] {
  const entries = presences.map(({ seat, there, people }): AttendanceEntry => {
    const { attendeeId, name, role, site } = seat;
    return {
      ...{ attendeeId, role, who: site?.city ?? name, site: site?.slug ?? null, country: site?.country ?? null },
      ...{ minutes: minutesOf(there), first: there[0]?.from ?? 0, last: there.at(-1)?.to ?? 0 },
      people: people.map((person) => ({ name: person.name, minutes: minutesOf(person.spans) })),
    };
  });
  const rank = ({ country }: AttendanceEntry) => (country === null ? 1 : 0);
  return entries.sort((a, b) => rank(a) - rank(b) || a.who.localeCompare(b.who));
}

/** Whoever was on the sheet for less than half a minute was ticked by mistake. */
const leastMs = 30_000;

function peopleOf({ sheets }: Seat, there: readonly Span[]): Presence["people"] {
  const spans = new Map<string, Span[]>();
  sheets.forEach(({ from, people }, i) => {
    const held = { from: i === 0 ? 0 : from, to: sheets[i + 1]?.from ?? Number.POSITIVE_INFINITY };
    for (const name of people) spans.set(name, [...(spans.get(name) ?? []), ...within(there, held)]);
  });
  return [...spans]
    .filter(([, parts]) => lengthOf(parts) >= leastMs)
    .map(([name, parts]) => ({ name, spans: union(parts) }));
}
