import type { Role } from "../permissions/roles";
import type { Connection } from "./connection";
import type { Seat } from "./seats";
import { minutesOf, type Span, union, within } from "./span";

/** Who was there: a city with its people, or somebody who came alone. */
export interface AttendanceEntry {
  attendeeId: string;
  who: string;
  role: Role;
  country: string | null;
  minutes: number;
  /** First coming and last going, in milliseconds since 1970. */
  first: number;
  last: number;
  /** Those on the sign-in sheet, in its order, with the minutes they stood on it while the site was there. */
  people: { name: string; minutes: number }[];
}

/**
 * Everybody's time in the session: in the room by the journal, or connected by the media server, counted once and within
 * `frame`. Cities first, then those who came alone. Connections of nobody's seat count for nobody.
 */
export function attendanceOf(
  seats: readonly Seat[],
  connections: readonly Connection[],
  frame: Span,
): AttendanceEntry[] {
  const entries = seats.flatMap((seat): AttendanceEntry[] => {
    const connected = connections
      .filter(({ attendeeId }) => attendeeId === seat.attendeeId)
      .map(({ from, to }) => ({ from, to: to ?? frame.to }));
    const there = within(union([...seat.stays, ...connected]), frame);
    const [first, last] = [there[0], there.at(-1)];
    if (!first || !last) return [];
    const { attendeeId, name, role, site } = seat;
    return [
      {
        ...{ attendeeId, role, who: site?.city ?? name, country: site?.country ?? null },
        ...{ minutes: minutesOf(there), first: first.from, last: last.to },
        people: site ? peopleOf(seat, there) : [],
      },
    ];
  });
  const rank = ({ country }: AttendanceEntry) => (country === null ? 1 : 0);
  return entries.sort((a, b) => rank(a) - rank(b) || a.who.localeCompare(b.who));
}

/** Whoever was on the sheet for less than half a minute was ticked by mistake. */
const leastMs = 30_000;

function peopleOf({ sheets }: Seat, there: readonly Span[]): AttendanceEntry["people"] {
  const spans = new Map<string, Span[]>();
  sheets.forEach(({ from, people }, i) => {
    const held = { from: i === 0 ? 0 : from, to: sheets[i + 1]?.from ?? Number.POSITIVE_INFINITY };
    for (const name of people) spans.set(name, [...(spans.get(name) ?? []), ...within(there, held)]);
  });
  return [...spans]
    .filter(([, parts]) => parts.reduce((sum, { from, to }) => sum + to - from, 0) >= leastMs)
    .map(([name, parts]) => ({ name, minutes: minutesOf(parts) }));
}
