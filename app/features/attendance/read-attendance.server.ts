import type { Database } from "../../db.server";
import type { LiveSessions } from "../live/live-sessions.server";
import { closesAfterMs, opensAt, type SessionTimes } from "../programme/session-times";
import { type AttendanceEntry, attendanceOf, type Presence, presenceOf } from "./report";
import { seatsOf } from "./seats";
import { listConnections } from "./store.server";

interface Deps {
  db: Database;
  live: LiveSessions;
  clock: { now(): number };
}
type Session = SessionTimes & { id: string };

/** Who was in a session and for how long, until now. */
export async function readAttendance(deps: Deps, session: Session): Promise<AttendanceEntry[]> {
  return attendanceOf(await readPresence(deps, session));
}

/** The same to the millisecond: when everybody was there. */
export async function readPresence(deps: Deps, session: Session): Promise<Presence[]> {
  const [live, connections] = await Promise.all([
    deps.live.get(session.id),
    listConnections(deps.db.client, session.id),
  ]);
  const now = deps.clock.now();
  const { alwaysOpen, startsAt, endsAt } = session;
  const frame = alwaysOpen
    ? { from: 0, to: now }
    : { from: opensAt(startsAt, true), to: Math.min(now, endsAt + closesAfterMs) };
  return presenceOf(seatsOf(live.log.events, now), connections, frame);
}
