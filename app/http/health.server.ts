import { statfs } from "node:fs/promises";
import { type Call, sendJson } from "./call.server";

/** Free space below which the disk counts as full (bytes). */
const leastFree = 200 * 1024 * 1024;

export function getHealth(call: Call): void {
  sendJson(call, 200, { ok: true });
}

/** The server's time, for browsers' clocks. */
export function getTime(call: Call): void {
  sendJson(call, 200, { now: call.deps.clock.now(), server: call.deps.serverId });
}

/** 200 when everything a session needs works, else 503 with a sentence for what does not. */
export async function getReadiness(call: Call): Promise<void> {
  const { deps } = call;
  const checks = {
    database: await deps.db.ping().then(
      () => "ok",
      () => "the database does not answer",
    ),
    media: deps.media.status().state === "ready" ? "ok" : `the media server is ${deps.media.status().state}`,
    mailOut: deps.mail.out(),
    mailIn: deps.mail.in(),
    disk: await statfs(deps.config.dataDir).then(
      ({ bavail, bsize }) => (bavail * bsize > leastFree ? "ok" : "the disk is nearly full"),
      () => "the data directory cannot be read",
    ),
  };
  sendJson(call, Object.values(checks).every((check) => check === "ok") ? 200 : 503, { checks });
}
