import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { JournalEvent } from "../features/journal/event";
import { rolesStillHeld } from "../features/people/still-holds.server";
import { placeOfSession } from "../features/programme/find-place.server";

/**
 * Makes the media server follow what the journal says: muted is muted, removed is gone. A media server that is away
 * carries nobody; the command has happened all the same.
 */
export async function enforce(deps: Deps, sessionId: string, events: readonly JournalEvent[]): Promise<void> {
  for (const event of events) {
    const { attendeeId, source } = event.payload as { attendeeId: string; source: "microphone" | "camera" };
    try {
      if (event.type === "attendee.muted") await deps.media.muteAttendee(sessionId, attendeeId, source);
      if (event.type === "attendee.removed") await deps.media.removeAttendee(sessionId, attendeeId);
    } catch (error) {
      deps.log.error("media.enforce", { sessionId, attendeeId, type: event.type, message: String(error) });
    }
  }
}

/** Throws for somebody whom the crew has removed from this session. */
export async function refuseRemoved(deps: Deps, sessionId: string, attendeeId: string): Promise<void> {
  const { removed } = (await deps.live.get(sessionId)).log.state;
  if (removed.includes(attendeeId)) throw new AppError("forbidden", {}, "attendee_removed");
}

/**
 * May this attendee be in the media room now? A token outlives what it was given for: not once the crew has removed them, their
 * membership has ended, or as a guest whom nobody admitted. Rooms that are no sessions of ours are not ours to judge.
 */
export async function mayBeInRoom(deps: Deps, sessionId: string, attendeeId: string): Promise<boolean> {
  const now = deps.clock.now();
  const { session } = await placeOfSession(deps.db.client, null, sessionId, now);
  if (!session) return true;
  const role = (await rolesStillHeld(deps.db.client, [attendeeId], now)).get(attendeeId);
  const { removed, admitted } = (await deps.live.get(sessionId)).log.state;
  const waits = role === "guest" && !admitted.includes(attendeeId);
  return role !== undefined && !waits && !removed.includes(attendeeId);
}
