import type { Db } from "../../db.server";
import { sessionMoment } from "./session-times";
import { readProgrammeRows } from "./store.server";
import type { ProgrammeView, SessionCard } from "./view";

type Rows = NonNullable<Awaited<ReturnType<typeof readProgrammeRows>>>;

/** A session as a card: its dates and what to read. */
export function cardOf(row: Rows["sessions"][number], now: number): SessionCard {
  const { number, title, summary, readings, alwaysOpen } = row;
  const times = { startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime(), alwaysOpen };
  return {
    number,
    title,
    summary,
    readings,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    moment: sessionMoment(times, now),
  };
}

/** Everything the programme's page shows. `roster` is for readers who may see the names of people. */
export async function readProgramme(db: Db, id: string, now: number, roster: boolean): Promise<ProgrammeView> {
  const row = await readProgrammeRows(db, id);
  const { aims, audience, innovations, period, source } = JSON.parse(row.details);
  return {
    slug: row.slug,
    title: row.title,
    subtitle: row.subtitle,
    promoter: row.promoter,
    partners: JSON.parse(row.partners),
    summary: row.summary,
    aims,
    audience,
    innovations,
    period,
    source,
    archived: row.archivedAt !== null,
    sites: row.sites.map(({ slug, city, country, timeZone, people }) => ({
      slug,
      city,
      country,
      timeZone,
      people: roster ? people.map((person) => person.name) : [],
    })),
    sessions: row.sessions.map((session) => cardOf(session, now)),
  };
}
