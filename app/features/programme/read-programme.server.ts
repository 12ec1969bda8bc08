import type { Db } from "../../db.server";
import { nextSession } from "./next-session";
import { sessionMoment } from "./session-times";
import { readProgrammeRows } from "./store.server";
import type { ProgrammeView, ReaderView, SessionLine, StandingView } from "./views";

type Rows = NonNullable<Awaited<ReturnType<typeof readProgrammeRows>>>;

/** A session as one line: its dates and whether it may be joined now, by the crew or by everybody else. */
export function lineOf(row: Omit<Rows["sessions"][number], "readings">, now: number, crew: boolean): SessionLine {
  const { number, title, summary, alwaysOpen, startsAt, endsAt } = row;
  const off = row.cancelledAt !== null;
  return {
    number,
    title,
    summary,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    moment: sessionMoment({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), alwaysOpen, off }, now, crew),
  };
}

/** Who reads: their clock, and their role when they are a member. */
export interface Reader extends ReaderView {
  crew: boolean;
  member: Pick<StandingView, "role" | "name"> | null;
}

/** Everything the programme's page shows to this reader at `now` (ms). */
export async function readProgramme(db: Db, id: string, reader: Reader, now: number): Promise<ProgrammeView> {
  const row = await readProgrammeRows(db, id);
  const { period, innovations } = JSON.parse(row.details);
  const sessions = row.sessions.map((session) => lineOf(session, now, reader.crew));
  const next = nextSession(sessions);
  const toRead = row.sessions.find((session) => session.number === next?.number);
  return {
    programme: {
      slug: row.slug,
      title: row.title,
      crew: reader.crew,
      subtitle: row.subtitle,
      promoter: row.promoter,
      partners: JSON.parse(row.partners),
      summary: row.summary,
      period,
      innovations,
    },
    sites: row.sites.map(({ slug, city, country, timeZone }) => ({ slug, city, country, timeZone })),
    sessions,
    reader: { timeZone: reader.timeZone, siteSlug: reader.siteSlug },
    standing: reader.member && {
      ...reader.member,
      next,
      readings: (toRead?.readings ?? []).map((reading) => ({ session: toRead?.number ?? 0, ...reading })),
      asks: [],
    },
    calendarHref: `/programmes/${row.slug}/calendar.ics`,
  };
}
