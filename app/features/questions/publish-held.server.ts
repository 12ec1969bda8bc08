import type { Database } from "../../db.server";
import { settleDiscarded, settlePublished } from "../mail/settle.server";
import { discardMessage, findMessageOf } from "./store.server";
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

/** Sets a held mail's message aside. False when there is none. */
export function discardMail(deps: TellDeps & { db: Database }, inboundId: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const known = await findMessageOf(tx, inboundId);
    if (known?.state !== "held") return false;
    await discardMessage(tx, known.id);
    await settleDiscarded(tx, inboundId, deps.clock.now());
    return true;
  });
}
