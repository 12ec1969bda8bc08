import type { Deps } from "../compose.server";
import { AppError } from "../errors";
import { noteConnection } from "../features/attendance/note-connection.server";
import type { MediaEvent } from "../ports/media-server";
import { type Call, readBody, sendJson } from "./call.server";
import { allowedInRoom } from "./enforce.server";

const oldest = 5 * 60_000;
const most = 10_000;
const seen = new Set<string>();
const unknownRooms = new Set<string>();

/** LiveKit's webhooks: proved by signature, at most five minutes old, each taken once. */
export async function postWebhook(call: Call): Promise<void> {
  const { deps, req } = call;
  const event = await deps.media.verifyWebhook(await readBody(req, 256 * 1024), req.get("Authorization"));
  if (!event || Math.abs(deps.clock.now() - event.createdAt) > oldest) throw new AppError("sign_in_needed");
  if (!seen.has(event.id)) {
    await take(deps, event);
    // Only now: what could not be kept is taken when it is sent again.
    remember(seen, event.id);
  }
  sendJson(call, 200, { ok: true });
}

async function take(deps: Deps, event: MediaEvent): Promise<void> {
  const { room, attendeeId = "" } = event;
  const allowed = await allowedInRoom(deps, room, attendeeId ? [attendeeId] : []);
  if (!allowed) {
    if (!unknownRooms.has(room)) deps.log.info("media.unknown_room", { room });
    remember(unknownRooms, room);
    return;
  }
  deps.log.info("media.event", { kind: event.event, room, attendeeId: event.attendeeId });
  const arrived = event.event === "participant_joined";
  if (arrived && !allowed.has(attendeeId)) await deps.media.removeAttendee(room, attendeeId);
  await noteConnection(deps, event);
}

function remember(kept: Set<string>, id: string): void {
  kept.add(id);
  if (kept.size > most) kept.delete(kept.values().next().value as string);
}
