import { readAttendance } from "../attendance/read-attendance.server";
import type { AttendanceEntry } from "../attendance/report";
import type { Viewer } from "../live/state";
import type { SessionTimes } from "../programme/session-times";
import { correctAttendance } from "./correct-attendance";
import { correctionsOf } from "./corrections";
import { namesToCorrect } from "./names-to-correct";
import { ownEvents } from "./own-events";
import type { ArchiveDeps } from "./read-progress.server";
import { recordOf, type SessionRecord } from "./record";
import { listCorrections } from "./store.server";
import type { CorrectionLine, NameLine } from "./views";

type Session = SessionTimes & { id: string; programmeId: string };

/** What stays of a session for this reader; null when nothing happened that they may know of. */
export async function readRecord(deps: ArchiveDeps, session: Session, viewer: Viewer): Promise<SessionRecord | null> {
  const [{ log, facts }, rows] = await Promise.all([
    deps.live.get(session.id),
    listCorrections(deps.db.client, session.programmeId, session.id),
  ]);
  const events = ownEvents(log.events, log.state, viewer);
  if (events.length === 0) return null;
  const corrections = correctionsOf(rows);
  return recordOf(events, { runSheet: facts.runSheet, corrections, crew: viewer.crew });
}

/** What the crew may correct of the names in a session's record, and what was corrected, the newest first. */
export async function readCorrections(
  deps: ArchiveDeps,
  session: Session,
): Promise<{ names: NameLine[]; log: CorrectionLine[] }> {
  const [{ log }, rows] = await Promise.all([
    deps.live.get(session.id),
    listCorrections(deps.db.client, session.programmeId, session.id),
  ]);
  return { names: namesToCorrect(log.events, correctionsOf(rows)), log: rows.reverse() };
}

/** Who was in a session and for how long, under their corrected names. */
export async function readCorrectedAttendance(deps: ArchiveDeps, session: Session): Promise<AttendanceEntry[]> {
  const [entries, rows] = await Promise.all([
    readAttendance(deps, session),
    listCorrections(deps.db.client, session.programmeId, session.id),
  ]);
  return correctAttendance(entries, correctionsOf(rows));
}
