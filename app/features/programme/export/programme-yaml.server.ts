import { stringify } from "yaml";
import type { WholeProgramme } from "../store-export.server";
import { scheduleOf } from "./schedule-of";

/** The text of programme.yaml. */
export function programmeYaml(programme: WholeProgramme): string {
  const { aims, audience, innovations, period, source, timeZone, certificate } = JSON.parse(programme.details);
  return stringify({
    slug: programme.slug,
    title: programme.title,
    subtitle: programme.subtitle,
    promoter: programme.promoter,
    partners: JSON.parse(programme.partners),
    language: programme.language,
    period,
    source,
    summary: programme.summary,
    aims,
    audience,
    innovations,
    sites: programme.sites.map(({ slug, city, country, timeZone: zone, position, people }) => ({
      slug,
      city,
      country,
      timeZone: zone,
      order: position,
      people: people.map(({ name }) => name),
    })),
    schedule: scheduleOf(programme.sessions, timeZone ?? programme.sites[0]?.timeZone ?? "UTC").schedule,
    ...(certificate && { certificate }),
  });
}
