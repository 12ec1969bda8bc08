import type { Deps } from "../compose.server";
import type { JournalEvent } from "../features/journal/event";

/** Makes the media server and the open streams follow what the journal says: muted is muted, removed is gone. */
export async function enforce(deps: Deps, sessionId: string, events: readonly JournalEvent[]): Promise<void> {
  for (const event of events) {
    const { attendeeId, source } = event.payload as { attendeeId: string; source: "microphone" | "camera" };
    if (event.type === "attendee.muted") await deps.media.muteAttendee(sessionId, attendeeId, source);
    if (event.type === "attendee.removed") await deps.media.removeAttendee(sessionId, attendeeId);
  }
}
