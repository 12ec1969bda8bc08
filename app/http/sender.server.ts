import type { Deps } from "../compose.server";
import type { Sender } from "../features/live/live-session.server";
import type { Role } from "../features/permissions/roles";
import { siteOf } from "../features/programme/site-of.server";
import type { SessionScope } from "./scope.server";

/** The person of this request as the session's rules see them. */
export async function senderOf(deps: Deps, { standing, crew, may }: SessionScope): Promise<Sender> {
  const site = standing.siteId ? await siteOf(deps.db.client, standing.siteId) : null;
  return {
    attendeeId: standing.membershipId,
    name: site ? site.city : standing.name,
    role: standing.role as Role,
    crew,
    givesFloor: may("floor.give"),
    site: site && { slug: site.slug, city: site.city, country: site.country, timeZone: site.timeZone },
    people: site?.people ?? [],
  };
}
