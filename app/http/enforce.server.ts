import type { Deps } from "../compose.server";
import type { JournalEvent } from "../features/journal/event";

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
