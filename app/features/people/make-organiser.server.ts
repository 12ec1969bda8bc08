import type { Database } from "../../db.server";
import { ensureAccount, putOrganiser } from "./store.server";

/** Makes the person with this address organiser of these programmes; an account is made when there is none. All or nothing. */
export function makeOrganiser(db: Database, email: string, programmeIds: string[]): Promise<void> {
  return db.transaction(async (tx) => {
    const accountId = await ensureAccount(tx, email, email.split("@")[0] ?? email);
    for (const programmeId of programmeIds) await putOrganiser(tx, programmeId, accountId);
  });
}
