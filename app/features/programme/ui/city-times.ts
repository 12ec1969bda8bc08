import { formatInZone } from "../../../ui/format-in-zone";
import type { SiteView } from "../views";

export interface CityTime {
  time: string;
  /** Set when the day there is another than in `homeZone`. */
  otherDate: string | null;
  sites: SiteView[];
}

/** One instant in every city, cities with the same time together, in the order in which they first come. */
export function cityTimes(instant: string, sites: readonly SiteView[], homeZone: string, language: string): CityTime[] {
  const home = formatInZone(instant, homeZone, language).day;
  const rows: CityTime[] = [];
  for (const site of sites) {
    const { time, date, day } = formatInZone(instant, site.timeZone, language);
    const otherDate = day === home ? null : date;
    const row = rows.find((other) => other.time === time && other.otherDate === otherDate);
    if (row) row.sites.push(site);
    else rows.push({ time, otherDate, sites: [site] });
  }
  return rows;
}

/**
 * Numbers of the sessions from which on the clocks of the cities stand differently to one another than in the session before:
 * summer time began or ended in some of them and not in others.
 */
export function clockChanges(
  sessions: readonly { number: number; startsAt: string }[],
  sites: readonly SiteView[],
): number[] {
  const patterns = sessions.map(({ startsAt }) => {
    const offsets = sites.map((site) => formatInZone(startsAt, site.timeZone, "en").time);
    return cluster(offsets);
  });
  return sessions.filter((_, at) => at > 0 && patterns[at] !== patterns[at - 1]).map((session) => session.number);
}

/** Distances in minutes from the first time, as one text to compare. */
function cluster(times: string[]): string {
  const minutes = times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return minutes.map((minute) => (minute - (minutes[0] ?? 0) + 1440) % 1440).join(" ");
}
