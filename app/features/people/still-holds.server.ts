import type { Db } from "../../db.server";
import { listValidMemberships } from "./store.server";

/** As many ids as every database takes in one question. */
const atOnce = 500;

/** The roles of those of these memberships that still hold at `now` (ms), by membership. */
export async function rolesStillHeld(db: Db, membershipIds: string[], now: number): Promise<Map<string, string>> {
  const roles = new Map<string, string>();
  for (let i = 0; i < membershipIds.length; i += atOnce) {
    const valid = await listValidMemberships(db, membershipIds.slice(i, i + atOnce), now);
    for (const { id, role } of valid) roles.set(id, role);
  }
  return roles;
}
