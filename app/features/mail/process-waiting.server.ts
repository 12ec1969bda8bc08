import type { MailDeps } from "./deps.server";
import { processInbound } from "./process-inbound.server";
import { waitingInbound } from "./store.server";

/** Few at a time: mails that are coming in go in between. */
const batch = 5;
/** A mail that could not be processed (the disk is full, the database away) is tried again after so long (ms). */
const pause = 60_000;

const failed = new WeakMap<MailDeps, Map<string, number>>();

/**
 * Processes stored mails that have no result yet, oldest first. One that fails is tried again later and does not stop
 * the others; `more` says whether it is worth going on at once.
 */
export async function processWaiting(deps: MailDeps): Promise<{ processed: number; more: boolean }> {
  const later = failed.get(deps) ?? new Map<string, number>();
  failed.set(deps, later);
  for (const [id, at] of later) if (at <= deps.clock.now()) later.delete(id);
  const ids = await waitingInbound(deps.db.client, batch, [...later.keys()].slice(0, 500));
  let processed = 0;
  for (const id of ids) {
    try {
      await processInbound(deps, id);
      processed++;
    } catch (error) {
      later.set(id, deps.clock.now() + pause);
      deps.log.error("mail.process.failed", { id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { processed, more: ids.length === batch };
}
