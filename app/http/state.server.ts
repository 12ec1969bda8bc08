import { viewFor } from "../features/live/state";
import { type Call, sendJson } from "./call.server";
import type { SessionScope } from "./scope.server";

/** The state as this person may see it; also a sample for the browser's clock, and a sign of presence. */
export async function getState(call: Call, { session, standing, crew }: SessionScope): Promise<void> {
  const { deps } = call;
  const live = await deps.live.get(session.id);
  live.seen(standing.membershipId);
  const now = deps.clock.now();
  const state = viewFor(live.log.state, { attendeeId: standing.membershipId, crew }, now);
  sendJson(call, 200, { rev: live.log.rev, now, server: deps.serverId, state });
}
