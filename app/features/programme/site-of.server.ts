import type { Db } from "../../db.server";
import { findSite } from "./store.server";

/** A site with the names of its people, or null. */
export async function siteOf(db: Db, siteId: string) {
  const site = await findSite(db, siteId);
  return site && { ...site, people: site.people.map((person) => person.name) };
}
