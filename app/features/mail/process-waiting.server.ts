import type { MailDeps } from "./deps.server";
import { processInbound } from "./process-inbound.server";
import { waitingInbound } from "./store.server";

const batch = 20;

/**
 * Processes stored mails that have no result yet, oldest first. One that fails is left for the next time and does not
 * stop the others; `more` says whether it is worth going on at once.
 */
export async function processWaiting(deps: MailDeps): Promise<{ processed: number; more: boolean }> {
  const ids = await waitingInbound(deps.db.client, batch);
  let processed = 0;
  for (const id of ids) {
    try {
      await processInbound(deps, id);
      processed++;
    } catch (error) {
      deps.log.error("mail.process.failed", { id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { processed, more: ids.length === batch && processed > 0 };
}
