import type { Deps } from "../compose.server";
import { rolesStillHeld } from "../features/people/still-holds.server";

/** Whose membership was taken away leaves the media room within this time (ms), also when another process took it. */
const lookEveryMs = 1_200;

/** Looks again and again whether all who are in a session are members still; the streams look for themselves. */
export function startWatch(deps: Deps): () => void {
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    await look(deps).catch((error: unknown) => deps.log.warn("watch.look", { message: String(error) }));
    looking = false;
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function look(deps: Deps): Promise<void> {
  const here = await deps.live.present();
  const ids = here.map((attendee) => attendee.attendeeId);
  const roles = await rolesStillHeld(deps.db.client, ids, deps.clock.now());
  for (const { sessionId, attendeeId } of here) {
    if (!roles.has(attendeeId)) await deps.media.removeAttendee(sessionId, attendeeId);
  }
}
