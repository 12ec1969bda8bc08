import type { Role } from "../features/permissions/roles";
import type { Reader } from "../features/programme/read-programme.server";
import { siteOf } from "../features/programme/site-of.server";
import type { ProgrammeVisit } from "./page.server";

/** Where the programme itself is at home; for visitors whose zone nobody has told. */
const homeZone = "Europe/Rome";

/** Who reads a page of the programme. The browser's own zone (a cookie it sets) goes before the account's and the site's. */
export async function readerOf({ deps, request, account, standing, crew }: ProgrammeVisit): Promise<Reader> {
  const member = standing.membershipId !== "" && standing.state === "active";
  const site = member && standing.siteId ? await siteOf(deps.db.client, standing.siteId) : null;
  return {
    timeZone: browserZone(request) ?? account?.timeZone ?? site?.timeZone ?? homeZone,
    siteSlug: site?.slug ?? null,
    crew: member && crew,
    member: member ? { role: standing.role as Role, name: standing.name } : null,
  };
}

function browserZone(request: Request): string | null {
  const given = /(?:^|; )tz=([A-Za-z_+/-]{3,40})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  try {
    return given ? new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}
