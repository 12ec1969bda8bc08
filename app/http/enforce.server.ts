import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import type { JournalEvent } from "../features/journal/event";
import { ownerOf, wallOf } from "../features/live/wall";
import { rolesStillHeld } from "../features/people/still-holds.server";
import { placeOfSession } from "../features/programme/find-place.server";

/**
 * Makes the media server follow what the journal says: muted is muted, also by who got the floor; removed is gone. A media
 * server that is away carries nobody; the command has happened all the same.
 */
export async function enforce(deps: Deps, sessionId: string, events: readonly JournalEvent[]): Promise<void> {
  for (const event of events) {
    const { attendeeId, source, mutes = [] } = event.payload as Concerned;
    try {
      if (event.type === "floor.given")
        await Promise.all(mutes.map((id) => deps.media.muteAttendee(sessionId, id, "microphone")));
      if (event.type === "attendee.muted") await deps.media.muteAttendee(sessionId, attendeeId, source);
      if (event.type === "attendee.removed") await removeScreens(deps, sessionId, attendeeId);
    } catch (error) {
      deps.log.error("media.enforce", { sessionId, attendeeId, type: event.type, message: String(error) });
    }
  }
}

/** Ends an attendee's part in sound and picture, on the wall screen too. */
export async function removeScreens({ media }: Deps, sessionId: string, attendeeId: string): Promise<void> {
  await Promise.all([attendeeId, wallOf(attendeeId)].map((id) => media.removeAttendee(sessionId, id)));
}

/** What the payloads of these events say of people. */
interface Concerned {
  attendeeId: string;
  source: "microphone" | "camera";
  mutes?: string[];
}

/** Throws for somebody whom the crew has removed from this session. */
export async function refuseRemoved(deps: Deps, sessionId: string, attendeeId: string): Promise<void> {
  const { removed } = (await deps.live.get(sessionId)).log.state;
  if (removed.includes(attendeeId)) throw new AppError("forbidden", {}, "attendee_removed");
}

/**
/**
 * Which of these, attendees or their wall screens, may be in the media room now; null for a room that is no session of ours
 * and not ours to judge. A token outlives what it was given for: not once the crew has removed them, their membership has
 * ended, or as a guest whom nobody admitted.
 */
export async function allowedInRoom(deps: Deps, sessionId: string, ids: string[]): Promise<Set<string> | null> {
  const now = deps.clock.now();
  const { session } = await placeOfSession(deps.db.client, null, sessionId, now);
  if (!session) return null;
  const roles = await rolesStillHeld(deps.db.client, [...new Set(ids.map(ownerOf))], now);
  const { removed, admitted } = (await deps.live.get(sessionId)).log.state;
  const may = (id: string) => {
    const role = roles.get(id);
    return role !== undefined && (role !== "guest" || admitted.includes(id)) && !removed.includes(id);
  };
  return new Set(ids.filter((id) => may(ownerOf(id))));
}
