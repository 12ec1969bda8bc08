import type { z } from "zod";
import { type ContentFiles, textOf } from "./files";
import { type Problem, type Report, reportInto } from "./problem";
import { readYaml, type Written } from "./read-yaml";
import { type ReadingContent, type SessionContent, sessionFile } from "./schema";
import type { ProgrammeFile } from "./validate-programme";
import { validateReading } from "./validate-reading";

type SessionFile = z.infer<typeof sessionFile>;

/** Reads sessions/*.yaml and their readings; those that cannot be read are left out. Sorted by number. */
export function validateSessions(
  files: ContentFiles,
  programme: ProgrammeFile | null,
  problems: Problem[],
): SessionContent[] {
  const sessions: { file: string; content: SessionContent; report: Report; lineOf: Written<SessionFile>["lineOf"] }[] =
    [];
  let unreadable = 0;
  for (const file of [...files.keys()].filter((path) => /^sessions\/[^/]+\.yaml$/.test(path)).sort()) {
    const report = reportInto(problems, file);
    const written = readYaml(textOf(files, file) ?? "", sessionFile, report);
    if (!written) {
      unreadable += 1;
      continue;
    }
    checkName(file, written, report);
    if (programme) checkMinutes(programme.schedule.minutes, written, report);
    written.value.runSheet.forEach((_, index) => checkItem(files, programme, written, index, report));
    const readings = collectReadings(files, written, report, problems);
    sessions.push({ file, content: { ...written.value, readings }, report, lineOf: written.lineOf });
  }
  if (sessions.length + unreadable === 0) {
    reportInto(problems, "programme.yaml")(1, "the programme has no session", "create sessions/1-<slug>.yaml");
  }
  sessions.sort((a, b) => a.content.number - b.content.number);
  sessions.forEach(({ content, report, lineOf }, index) => {
    const twin = sessions.slice(0, index).find((other) => other.content.slug === content.slug);
    if (twin)
      report(
        lineOf(["slug"]),
        `the slug "${content.slug}" is that of ${twin.file}`,
        "give each session a slug of its own",
      );
    const before = sessions[index - 1];
    if (before?.content.number === content.number) {
      report(
        lineOf(["number"]),
        `the number ${content.number} is that of ${before.file}`,
        "give each session a number of its own",
      );
    } else if (unreadable === 0 && content.number !== (before?.content.number ?? 0) + 1) {
      report(lineOf(["number"]), `there is no session ${content.number - 1}`, "number the sessions 1, 2, 3 and so on");
    }
  });
  return sessions.map((session) => session.content);
}

function checkName(file: string, { value, lineOf }: Written<SessionFile>, report: Report): void {
  const name = `sessions/${value.number}-${value.slug}.yaml`;
  if (file !== name)
    report(lineOf(["number"]), "the file's name does not fit its number and slug", `rename it to ${name}`);
}

function checkMinutes(length: number, { value, lineOf }: Written<SessionFile>, report: Report): void {
  const sum = value.runSheet.reduce((minutes, item) => minutes + item.minutes, 0);
  if (sum === length) return;
  const gap = sum > length ? `take ${sum - length} away` : `add ${length - sum}`;
  report(lineOf(["runSheet"]), `the run sheet takes ${sum} minutes, but a session lasts ${length}`, gap);
}

const belongs = { film: "film", site: "showcase", vote: "debate" } as const;

function checkItem(
  files: ContentFiles,
  programme: ProgrammeFile | null,
  written: Written<SessionFile>,
  index: number,
  report: Report,
): void {
  const item = written.value.runSheet[index];
  if (!item) return;
  const lineOf = (key?: string) => written.lineOf(key ? ["runSheet", index, key] : ["runSheet", index]);
  for (const key of ["film", "site", "vote"] as const) {
    if (item[key] !== undefined && item.kind !== belongs[key]) {
      report(lineOf(key), `"${key}" stands in a ${item.kind} item`, `remove it or make the item a ${belongs[key]}`);
    }
    if (item[key] === undefined && item.kind === belongs[key] && key !== "vote") {
      report(lineOf(), `the ${item.kind} item "${item.title}" names no ${key}`, `add ${key} with its slug`);
    }
  }
  if (item.film && !files.has(`films/${item.film}/film.yaml`)) {
    report(
      lineOf("film"),
      `film "${item.film}" does not exist`,
      `create films/${item.film}/film.yaml or correct the name`,
    );
  }
  if (item.site && programme && !programme.sites.some((site) => site.slug === item.site)) {
    report(
      lineOf("site"),
      `site "${item.site}" does not exist`,
      "add it to the sites of programme.yaml or correct the name",
    );
  }
  const options = item.vote?.options.map((option) => option.slug) ?? [];
  options.forEach((slug, place) => {
    if (options.indexOf(slug) === place) return;
    const line = written.lineOf(["runSheet", index, "vote", "options", place, "slug"]);
    report(line, `the option "${slug}" stands twice`, "give each option a slug of its own");
  });
}

function collectReadings(
  files: ContentFiles,
  { value, lineOf }: Written<SessionFile>,
  report: Report,
  problems: Problem[],
): ReadingContent[] {
  const folder = `sessions/${value.number}/readings/`;
  const found: ReadingContent[] = [];
  value.readings.forEach((name, index) => {
    const line = lineOf(["readings", index]);
    const path = folder + name;
    if (value.readings.indexOf(name) < index) report(line, `the reading ${name} is listed twice`, "list it once");
    else if (!files.has(path)) report(line, `the reading ${name} does not exist`, `create ${path} or correct the name`);
    else {
      const reading = validateReading(files, path, problems);
      if (reading) found.push(reading);
    }
  });
  for (const path of files.keys()) {
    if (!path.startsWith(folder) || value.readings.includes(path.slice(folder.length))) continue;
    reportInto(problems, path)(
      1,
      `session ${value.number} does not list this reading`,
      `add ${path.slice(folder.length)} to its readings or remove the file`,
    );
  }
  return found;
}
