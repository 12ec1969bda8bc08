import type { Database } from "../../db.server";
import { settlePublished } from "../mail/settle.server";
import { publishHeld } from "./take-mail.server";
import type { TellDeps } from "./tell.server";

/** Publishes what a held mail says, on the crew's word. False when it holds no message. */
export function publishMail(deps: TellDeps & { db: Database }, inboundId: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const published = await publishHeld(deps, tx, inboundId);
    if (published) await settlePublished(tx, inboundId, deps.clock.now());
    return published;
  });
}
