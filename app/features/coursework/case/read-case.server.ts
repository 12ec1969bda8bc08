import type { Db } from "../../../db.server";
import { sitesOf } from "../../programme/sites-of.server";
import { findCase, listCases } from "./store.server";

export { slidesOfProgramme } from "./store.server";

/** A city of a programme with its case; null when there is no such city. */
export async function readCase(db: Db, programmeId: string, citySlug: string) {
  const site = (await sitesOf(db, programmeId)).find(({ slug }) => slug === citySlug);
  return site ? { site, view: await findCase(db, site.id) } : null;
}

/** Every city of a programme with its case, in the programme's order. */
export async function readCases(db: Db, programmeId: string) {
  const sites = await sitesOf(db, programmeId);
  const cases = await listCases(
    db,
    sites.map(({ id }) => id),
  );
  return sites
    .map((site) => ({ site, view: cases.get(site.id) ?? null }))
    .flatMap(({ site, view }) => (view ? [{ site, view }] : []));
}
