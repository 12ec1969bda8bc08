import type { ReaderView } from "../features/programme/view";
import { siteOf } from "../features/programme/site-of.server";
import type { ProgrammeVisit } from "./page.server";

/** Who reads a page of the programme, as the page may know it. */
export async function readerOf({ deps, account, standing, crew }: ProgrammeVisit): Promise<ReaderView> {
  const active = standing.state === "active";
  const site = active && standing.siteId ? await siteOf(deps.db.client, standing.siteId) : null;
  return {
    name: account?.name ?? "",
    role: active ? standing.role : "none",
    crew: active && crew,
    timeZone: account?.timeZone ?? site?.timeZone ?? null,
    site: site?.slug ?? null,
  };
}
