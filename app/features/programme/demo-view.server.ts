import type { Db } from "../../db.server";
import { demoPeople, demoSiteEmail } from "./demo-people";
import { findProgramme, listSites } from "./store.server";

/** Everybody the demo can sign in as. */
export async function demoView(db: Db) {
  const programme = await findProgramme(db, "italian-clusters");
  const sites = programme ? await listSites(db, programme.id) : [];
  return {
    sites: sites.map(({ slug, city, country, people }) => ({
      email: demoSiteEmail(slug),
      city,
      country,
      people: people.map((person) => person.name),
    })),
    people: demoPeople,
  };
}
