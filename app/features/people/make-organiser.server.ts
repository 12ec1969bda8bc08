import type { Database } from "../../db.server";
import { note } from "../audit/note.server";
import { ensureAccount, putOrganiser } from "./store.server";

/** Makes the person with this address organiser of these programmes; an account is made when there is none. All or nothing. */
export function makeOrganiser(db: Database, email: string, programmeIds: string[], now: number): Promise<void> {
  return db.transaction(async (tx) => {
    const accountId = await ensureAccount(tx, email, email.split("@")[0] ?? email);
    for (const programmeId of programmeIds) {
      const to = await putOrganiser(tx, programmeId, accountId);
      await note(tx, programmeId, now, { kind: "organiser.added", by: null, to });
    }
  });
}
