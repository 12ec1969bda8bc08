import { csvLines } from "../people/csv-lines";
import type { AttendanceEntry } from "./report";

const head = ["city", "country", "name", "role", "minutes", "first_in", "last_out"];

/** One line for each city, below it one for each of its people, then those who came alone. Times are UTC. */
export function attendanceCsv(entries: readonly AttendanceEntry[]): string {
  const lines = entries.flatMap(({ who, country, role, minutes, first, last, people }) => {
    const city = country === null ? "" : who;
    const when = [new Date(first).toISOString(), new Date(last).toISOString()];
    return [
      [city, country, country === null ? who : "", role, minutes, ...when],
      ...people.map((person) => [city, country, person.name, role, person.minutes, "", ""]),
    ];
  });
  return csvLines([head, ...lines]);
}
