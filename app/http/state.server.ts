import { viewFor } from "../features/live/state";
import { type Call, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";
import { screenOf } from "./screen.server";
import { viewerOf } from "./viewer.server";

/** The longest time (ms) after which a browser may say it asks again: a hidden page is woken once a minute. */
const longestMs = 90_000;

/**
 * The state as this person may see it; also a sample for the browser's clock, and a sign of presence. `roundTrip`: what it measured,
 * `again`: within which time it asks the next time (both ms).
 */
export async function getState(call: Call, scope: SessionScope): Promise<void> {
  const { deps } = call;
  const { session, standing } = scope;
  const live = await deps.live.get(session.id);
  const roundTrip = Number(call.req.query.roundTrip);
  const again = Number(call.req.query.again);
  live.seen(
    screenOf(call, standing.membershipId),
    roundTrip >= 0 ? roundTrip : undefined,
    again >= 0 ? Math.min(again, longestMs) : undefined,
  );
  const now = deps.clock.now();
  const state = viewFor(live.log.state, viewerOf(scope), now);
  sendJson(call, 200, { rev: live.log.rev, now, server: deps.serverId, state });
}
