import type { Tx } from "../../db.server";
import { setResult } from "./store.server";

/** Notes that the crew has published a held mail. */
export function settlePublished(tx: Tx, inboundId: string, now: number): Promise<void> {
  return setResult(tx, inboundId, "published", "crew", now);
}

/** Notes that the crew has set a held mail aside. */
export function settleDiscarded(tx: Tx, inboundId: string, now: number): Promise<void> {
  return setResult(tx, inboundId, "held", "discarded", now);
}
