import type { Database } from "../../../db.server";
import { ensureCase, setGivenIn } from "./store.server";

/** Gives a site's case in, so that everybody of the programme may read it, or takes it back. */
export async function giveIn(
  deps: { db: Database; clock: { now(): number } },
  siteId: string,
  given: boolean,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await ensureCase(tx, siteId);
    await setGivenIn(tx, siteId, given ? deps.clock.now() : null);
  });
}
