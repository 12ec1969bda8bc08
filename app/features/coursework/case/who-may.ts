import type { Standing } from "../../permissions/roles";

/** May they write this city's case? Its own people, and the organiser for all. */
export const writesCase = ({ role, siteId }: Pick<Standing, "role" | "siteId">, caseSiteId: string): boolean =>
  role === "organiser" || (role === "participant" && siteId === caseSiteId);

/** May they read it? Who writes it, the crew always, everybody of the programme when it is given in or its session has begun. */
export function readsCase(
  standing: Pick<Standing, "role" | "siteId">,
  crew: boolean,
  about: { siteId: string; givenInAt: number | null; begins: number | null },
  now: number,
): boolean {
  const shown = about.givenInAt !== null || (about.begins !== null && about.begins <= now);
  return crew || shown || writesCase(standing, about.siteId);
}
