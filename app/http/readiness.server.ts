import { statfs } from "node:fs/promises";
import type { Deps } from "../compose.server";
import { mailQueues } from "../features/mail/queues.server";

/** Free space below which the disk counts as full (bytes). */
const leastFree = 200 * 1024 * 1024;

/** What a session needs: each check says `ok`, or a sentence about what does not work. */
export async function readiness(deps: Deps) {
  const { state } = deps.media.status();
  return {
    database: await deps.db.ping().then(
      () => "ok",
      () => "the database does not answer",
    ),
    media: state === "ready" ? "ok" : `the media server is ${state}`,
    mailOut: deps.mail.out(),
    mailIn: deps.mail.in(),
    disk: await statfs(deps.config.dataDir).then(
      ({ bavail, bsize }) => (bavail * bsize > leastFree ? "ok" : "the disk is nearly full"),
      () => "the data directory cannot be read",
    ),
  };
}

/** What waits in the outbox and among the stored mails; null while the database does not answer. */
export function queuesOf(deps: Deps) {
  return mailQueues(deps.db.client, deps.clock.now()).catch(() => null);
}
