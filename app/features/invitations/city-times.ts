import { zonedWords } from "./zoned-words";

export interface City {
  city: string;
  timeZone: string;
}

/**
 * Every city's local time of an instant (ms since 1970), a line each: "17:00 Sofia (Eastern European Summer Time, UTC+3)".
 * Cities with the same clock share a line; the day is said where it is another than in `homeZone`.
 */
export function cityLines(instant: number, cities: readonly City[], homeZone: string, language: string): string[] {
  const home = zonedWords(instant, homeZone, language).date;
  const rows = new Map<string, { before: string; cities: string[]; zone: string }>();
  for (const { city, timeZone } of cities) {
    const { date, time, zone } = zonedWords(instant, timeZone, language);
    const before = date === home ? time : `${time}, ${date},`;
    const key = `${before} ${zone}`;
    const row = rows.get(key) ?? { before, cities: [], zone };
    row.cities.push(city);
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => `${row.before} ${row.cities.join(", ")} (${row.zone})`);
}
