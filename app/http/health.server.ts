import { type Call, sendJson } from "./call.server";
import { queuesOf, readiness } from "./readiness.server";

export function getHealth(call: Call): void {
  sendJson(call, 200, { ok: true });
}

/** The server's time, for browsers' clocks. */
export function getTime(call: Call): void {
  sendJson(call, 200, { now: call.deps.clock.now(), server: call.deps.serverId });
}

/** 200 when everything a session needs works, else 503 with a sentence for what does not. */
export async function getReadiness(call: Call): Promise<void> {
  const checks = await readiness(call.deps);
  const queues = await queuesOf(call.deps);
  sendJson(call, Object.values(checks).every((check) => check === "ok") ? 200 : 503, {
    checks,
    ...(queues && { queues }),
  });
}
