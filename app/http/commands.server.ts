import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../errors";
import type { Command } from "../features/journal/decision";
import { commandEnvelope } from "../features/journal/wire";
import { commands } from "../features/live/rules";
import { eventFor, viewFor } from "../features/live/state";
import { type Call, readJson, sendError, sendJson } from "./call.server";
import { enforce } from "./enforce.server";
import type { SessionScope } from "./scope.server";
import { senderOf } from "./sender.server";
import { viewerOf } from "./viewer.server";

/** Twenty commands a second of one attendee are more than any hand can give. */
const perAttendee = new RateLimiterMemory({ points: 40, duration: 2 });

/** Parses, permits, judges and appends a command. A stale one gets 409 with the current state. */
export async function postCommand(call: Call, scope: SessionScope): Promise<void> {
  const { deps } = call;
  const { session, standing, may } = scope;
  await perAttendee.consume(standing.membershipId).catch((full) => {
    throw new AppError("too_many_requests", { seconds: Math.ceil(full.msBeforeNext / 1000) });
  });
  const envelope = commandEnvelope.safeParse(await readJson(call));
  if (!envelope.success) throw new AppError("invalid", {}, "command_unreadable");
  const { type } = envelope.data;
  const rule = Object.hasOwn(commands, type) ? commands[type] : undefined;
  if (!rule) throw new AppError("invalid", {}, "command_unknown");

  const live = await deps.live.get(session.id);
  const viewer = viewerOf(scope);
  const { admitted } = live.log.state;
  if (!may(rule.action, { admitted: admitted.includes(viewer.attendeeId) })) throw new AppError("forbidden");
  const payload = rule.payload.safeParse(envelope.data.payload);
  if (!payload.success) throw new AppError("invalid", {}, "command_payload");

  const command: Command = { ...envelope.data, payload: payload.data };
  const outcome = await live.submit(command, await senderOf(deps, scope));
  if ("refusal" in outcome) {
    const error = new AppError(outcome.refusal, outcome.details, outcome.sentence);
    const now = deps.clock.now();
    const current = { rev: live.log.rev, now, server: deps.serverId, state: viewFor(live.log.state, viewer, now) };
    return sendError(call, error, error.status === 409 ? current : {});
  }
  if (!outcome.repeated) await enforce(deps, session.id, outcome.events);
  const { rev, state } = live.log;
  sendJson(call, 200, { rev, events: outcome.events.flatMap((event) => eventFor(event, viewer, state) ?? []) });
}
