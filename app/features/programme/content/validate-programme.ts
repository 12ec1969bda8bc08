import { z } from "zod";
import { type ContentFiles, textOf } from "./files";
import { type Problem, type Report, reportInto } from "./problem";
import { readYaml, type Written } from "./read-yaml";
import { type ProgrammeFile, programmeFile, type ScheduleContent, weekdays } from "./schema";

/** Reads programme.yaml; null when it is not there or cannot be read. */
export function validateProgramme(files: ContentFiles, problems: Problem[]): ProgrammeFile | null {
  const report = reportInto(problems, "programme.yaml");
  const text = textOf(files, "programme.yaml");
  if (text === null) {
    report(1, "the file does not exist", "create it: every programme begins with its programme.yaml");
    return null;
  }
  const written = readYaml(text, programmeFile, report);
  if (!written) return null;
  checkSites(written, report);
  checkFirstDay(written, report);
  return { ...written.value, sites: [...written.value.sites].sort((a, b) => a.order - b.order) };
}

function checkSites({ value, lineOf }: Written<ProgrammeFile>, report: Report): void {
  for (const key of ["slug", "order"] as const) {
    const seen = new Map<string | number, string>();
    value.sites.forEach((site, index) => {
      const first = seen.get(site[key]);
      if (first !== undefined) {
        const line = lineOf(["sites", index, key]);
        report(line, `${site.city} has the ${key} ${site[key]}, as ${first} has`, `give each site its own ${key}`);
      } else seen.set(site[key], site.city);
    });
  }
  value.sites.forEach((site, index) => {
    site.people.forEach((person, place) => {
      if (site.people.indexOf(person) === place) return;
      report(lineOf(["sites", index, "people", place]), `${site.city} lists "${person}" twice`, "tell the two apart");
    });
  });
}

function checkFirstDay({ value, lineOf }: Written<ProgrammeFile>, report: Report): void {
  const { from, weekday } = value.schedule;
  const found = firstDay(value.schedule);
  const line = lineOf(["schedule", "from"]);
  if (found === null) report(line, `"${from}" is not a day`, `write next-${weekday} or a date of the calendar`);
  else if (found !== weekday)
    report(line, `"${from}" is a ${found}, but sessions are on ${weekday}`, "correct one of them");
}

/** The weekday of the first session; null when there is no such day. */
function firstDay({ from }: ScheduleContent): string | null {
  if (from.startsWith("next-")) return weekdays.find((day) => from === `next-${day}`) ?? null;
  return z.iso.date().safeParse(from).success ? weekdayOf(from) : null;
}

const monthShifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** The weekday of a date of the Gregorian calendar, YYYY-MM-DD, by Sakamoto's method. */
function weekdayOf(date: string): string | null {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = monthShifts[month - 1] ?? 0;
  return weekdays[(y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7] ?? null;
}
