import type { Database } from "../../db.server";
import { ensureAccount, ensureMembership } from "../people/admit.server";
import { demoGuestSession, demoPeople, demoSiteEmail } from "./demo-people";
import { findSession, listSites } from "./store.server";

/** Gives the demo programme its people and one account per city. Repeating it changes nothing. */
export async function seedDemo(db: Database, programmeId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const guestSession = await findSession(tx, programmeId, demoGuestSession);
    for (const { email, name, role } of demoPeople) {
      const accountId = await ensureAccount(tx, email, name);
      const sessionId = role === "guest" ? guestSession?.id : undefined;
      await ensureMembership(tx, { programmeId, accountId, role, sessionId });
    }
    for (const site of await listSites(tx, programmeId)) {
      const accountId = await ensureAccount(tx, demoSiteEmail(site.slug), site.city);
      await ensureMembership(tx, { programmeId, accountId, role: "participant", siteId: site.id });
    }
  });
}
