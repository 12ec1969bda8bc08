import type { Database } from "../../db.server";
import type { LiveSessions } from "../live/live-sessions.server";
import { closesAfterMs, opensAt, type SessionTimes } from "../programme/session-times";
import { type AttendanceEntry, attendanceOf } from "./report";
import { seatsOf } from "./seats";
import { listConnections } from "./store.server";

interface Deps {
  db: Database;
  live: LiveSessions;
  clock: { now(): number };
}

/** Who was in a session and for how long, until now. */
export async function readAttendance(deps: Deps, session: SessionTimes & { id: string }): Promise<AttendanceEntry[]> {
  const [live, connections] = await Promise.all([
    deps.live.get(session.id),
    listConnections(deps.db.client, session.id),
  ]);
  const now = deps.clock.now();
  const { alwaysOpen, startsAt, endsAt } = session;
  const frame = alwaysOpen
    ? { from: 0, to: now }
    : { from: opensAt(startsAt, true), to: Math.min(now, endsAt + closesAfterMs) };
  return attendanceOf(seatsOf(live.log.events, now), connections, frame);
}
