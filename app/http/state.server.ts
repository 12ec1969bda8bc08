import { viewFor } from "../features/live/state";
import { type Call, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";
import { screenOf } from "./screen.server";
import { viewerOf } from "./viewer.server";

/** The state as this person may see it; also a sample for the browser's clock, and a sign of presence. `roundTrip`: what it measured (ms). */
export async function getState(call: Call, scope: SessionScope): Promise<void> {
  const { deps } = call;
  const { session, standing } = scope;
  const live = await deps.live.get(session.id);
  const roundTrip = Number(call.req.query.roundTrip);
  live.seen(screenOf(call, standing.membershipId), roundTrip >= 0 ? roundTrip : undefined);
  const now = deps.clock.now();
  const state = viewFor(live.log.state, viewerOf(scope), now);
  sendJson(call, 200, { rev: live.log.rev, now, server: deps.serverId, state });
}
