import type { Db } from "../../../db.server";
import { findToCopy } from "../store-again.server";
import { timeIn } from "../zoned-time";
import type { AgainView } from "./wish";

/** The old programme's words, cities and hour. Its people are not taken over: they are the new programme's own. */
export async function readAgain(db: Db, programmeId: string): Promise<AgainView> {
  const old = await findToCopy(db, programmeId);
  const { timeZone = old.sites[0]?.timeZone ?? "Europe/Rome" } = JSON.parse(old.details) as { timeZone?: string };
  const first = old.sessions[0];
  return {
    ...{ title: old.title, summary: old.summary, language: old.language, timeZone },
    time: first ? timeIn(first.startsAt.getTime(), timeZone) : "15:00",
    cities: old.sites.map(({ slug, city, country, timeZone: zone }) => ({ was: slug, city, country, zone })),
    sessions: old.sessions.length,
    films: new Set(old.sessions.flatMap(({ runSheet }) => runSheet.flatMap(({ filmId }) => filmId ?? []))).size,
  };
}
