import type { Role } from "../features/permissions/roles";
import type { Reader } from "../features/programme/read-programme.server";
import { siteOf } from "../features/programme/site-of.server";
import { dateFormat } from "../ui/date-format";
import type { ProgrammeVisit } from "./page.server";
import { recent } from "./recent.server";

/** Where the programme itself is at home; for visitors whose zone nobody has told. */
const homeZone = "Europe/Rome";

/** Who reads a page of the programme. The browser's own zone (a cookie it sets) goes before the account's and the site's. */
export async function readerOf({ deps, request, account, standing, crew }: ProgrammeVisit): Promise<Reader> {
  const member = standing.membershipId !== "" && standing.state === "active";
  const { siteId } = standing;
  const site = member && siteId ? await recent(deps, `site ${siteId}`, () => siteOf(deps.db.client, siteId)) : null;
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
    return given ? dateFormat("en", { timeZone: given }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}
