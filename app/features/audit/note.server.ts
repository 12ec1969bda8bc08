import type { Tx } from "../../db.server";
import type { AuditKind, Deed } from "./kinds";
import { findSessionPlace, insertEntries } from "./store.server";

/** Notes what was done in a programme, in the transaction that does it. `at` in milliseconds since 1970. */
export function note(tx: Tx, programmeId: string, at: number, ...deeds: Deed[]): Promise<void> {
  return insertEntries(tx, programmeId, deeds, at);
}

/** The same for what was done in, or to, a session: its number is noted too. */
export async function noteInSession(tx: Tx, sessionId: string, at: number, ...deeds: Deed[]): Promise<void> {
  const { programmeId, number } = await findSessionPlace(tx, sessionId);
  await insertEntries(
    tx,
    programmeId,
    deeds.map((deed) => ({ ...deed, facts: { session: number, ...deed.facts } })),
    at,
  );
}

/** Happenings in the room that the organiser finds in the log, with the attendee they happened to when it is not one's own. */
const noted: Record<string, AuditKind> = {
  "attendee.removed": "attendee.removed",
  "attendee.readmitted": "attendee.readmitted",
  "chat.removed": "chat.removed",
};

interface Happening {
  type: string;
  payload: unknown;
  actorId: string | null;
  at: number;
}

/** Notes those of a session's events that take something from somebody, in the transaction that appends them. */
export async function noteHappenings(tx: Tx, sessionId: string, happenings: readonly Happening[]): Promise<void> {
  for (const { type, payload, actorId, at } of happenings) {
    const kind = noted[type];
    const { attendeeId } = payload as { attendeeId?: string };
    if (kind) await noteInSession(tx, sessionId, at, { kind, by: actorId, to: attendeeId });
  }
}
