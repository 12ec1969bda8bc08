import type { Deps } from "../compose.server";
import { reconcile } from "../features/attendance/reconcile.server";
import { rolesStillHeld } from "../features/people/still-holds.server";
import { allowedInRoom, removeScreens } from "./enforce.server";

/** Whose membership was taken away leaves the media room within this time (ms), also when another process took it. */
const lookEveryMs = 1_200;
/** What a lost webhook would have told of who is connected is known within three times this (ms). */
const compareEveryMs = 8_000;

/** Looks again and again whether all who are in a session may be there; the streams look for themselves. */
export function startWatch(deps: Deps): () => void {
  const timers = [every(deps, lookEveryMs, "watch.look", look), every(deps, compareEveryMs, "watch.compare", compare)];
  return () => timers.forEach(clearInterval);
}

/** Never twice at a time; what fails is tried again at the next turn. */
function every(deps: Deps, ms: number, event: string, work: (deps: Deps) => Promise<void>): NodeJS.Timeout {
  let working = false;
  const timer = setInterval(async () => {
    if (working) return;
    working = true;
    await work(deps).catch((error: unknown) => deps.log.warn(event, { message: String(error) }));
    working = false;
  }, ms);
  return timer.unref();
}

async function look(deps: Deps): Promise<void> {
  const here = await deps.live.present();
  const ids = here.map((attendee) => attendee.attendeeId);
  const roles = await rolesStillHeld(deps.db.client, ids, deps.clock.now());
  for (const { sessionId, attendeeId } of here) {
    if (!roles.has(attendeeId)) await removeScreens(deps, sessionId, attendeeId);
  }
  // The media server reports a client only when its media flows: one that never gets so far is not told of.
  for (const sessionId of new Set(here.map((attendee) => attendee.sessionId))) {
    const { removed } = (await deps.live.get(sessionId)).log.state;
    for (const attendeeId of removed) await removeScreens(deps, sessionId, attendeeId);
  }
}

/** Corrects attendance by the media server's list, and ends connections there that nobody may have. */
async function compare(deps: Deps): Promise<void> {
  const sessionIds = (await deps.live.present()).map(({ sessionId }) => sessionId);
  for (const [sessionId, ids] of await reconcile(deps, sessionIds)) {
    const allowed = await allowedInRoom(deps, sessionId, ids);
    for (const id of ids) if (allowed && !allowed.has(id)) await deps.media.removeAttendee(sessionId, id);
  }
}
