import { AppError } from "../errors";
import { type Call, readBody, sendJson } from "./call.server";
import { mayBeInRoom } from "./enforce.server";

const oldest = 5 * 60_000;
const seen = new Set<string>();

/** LiveKit's webhooks: proved by signature, at most five minutes old, each taken once. */
export async function postWebhook(call: Call): Promise<void> {
  const { deps, req } = call;
  const event = await deps.media.verifyWebhook(await readBody(req, 256 * 1024), req.get("Authorization"));
  if (!event || Math.abs(deps.clock.now() - event.createdAt) > oldest) throw new AppError("sign_in_needed");
  if (!seen.has(event.id)) {
    seen.add(event.id);
    if (seen.size > 10_000) seen.delete(seen.values().next().value as string);
    deps.log.info("media.event", { kind: event.event, room: event.room, attendeeId: event.attendeeId });
    const { room, attendeeId = "" } = event;
    const arrived = event.event === "participant_joined";
    if (arrived && !(await mayBeInRoom(deps, room, attendeeId))) await deps.media.removeAttendee(room, attendeeId);
  }
  sendJson(call, 200, { ok: true });
}
