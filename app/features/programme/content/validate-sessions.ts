import { type ContentFiles, textOf } from "./files";
import { type Problem, type Report, reportInto } from "./problem";
import { readYaml, type Written } from "./read-yaml";
import { type ProgrammeFile, type ReadingContent, type SessionContent, type SessionFile, sessionFile } from "./schema";
import { validateReading } from "./validate-reading";
import { checkRunSheet } from "./validate-run-sheet";

type Found = { file: string; session: SessionContent; report: Report; lineOf: Written<SessionFile>["lineOf"] };

/** Reads sessions/*.yaml and their readings; those that cannot be read are left out. Sorted by number. */
export function validateSessions(
  files: ContentFiles,
  programme: ProgrammeFile | null,
  problems: Problem[],
): SessionContent[] {
  const paths = [...files.keys()].filter((path) => /^sessions\/[^/]+\.yaml$/.test(path)).sort();
  if (paths.length === 0) {
    reportInto(problems, "programme.yaml")(1, "the programme has no session", "create sessions/1-<slug>.yaml");
  }
  const found = paths.flatMap((file): Found[] => {
    const report = reportInto(problems, file);
    const written = readYaml(textOf(files, file) ?? "", sessionFile, report);
    if (!written) return [];
    checkName(file, written, report);
    checkRunSheet(files, programme, written, report);
    const readings = collectReadings(files, written, report, problems);
    return [{ file, session: { ...written.value, readings }, report, lineOf: written.lineOf }];
  });
  found.sort((a, b) => a.session.number - b.session.number);
  checkOrder(found, found.length === paths.length);
  return found.map(({ session }) => session);
}

function checkName(file: string, { value, lineOf }: Written<SessionFile>, report: Report): void {
  const name = `sessions/${value.number}-${value.slug}.yaml`;
  if (file === name) return;
  report(lineOf(["number"]), "the file's name does not fit its number and slug", `rename it to ${name}`);
}

/** Numbers and slugs are each session's own; without gaps, when every session could be read. */
function checkOrder(found: readonly Found[], complete: boolean): void {
  found.forEach(({ session, report, lineOf }, index) => {
    const twin = found.slice(0, index).find((other) => other.session.slug === session.slug);
    if (twin)
      report(lineOf(["slug"]), `the slug "${session.slug}" is that of ${twin.file}`, "give each session its own");
    const before = found[index - 1];
    if (before?.session.number === session.number) {
      report(lineOf(["number"]), `the number ${session.number} is that of ${before.file}`, "give each session its own");
    } else if (complete && session.number !== (before?.session.number ?? 0) + 1) {
      report(lineOf(["number"]), `there is no session ${session.number - 1}`, "number the sessions 1, 2, 3 and so on");
    }
  });
}

/** The readings a session lists, in its order; those in its folder that it does not list are reported. */
function collectReadings(
  files: ContentFiles,
  { value, lineOf }: Written<SessionFile>,
  report: Report,
  problems: Problem[],
): ReadingContent[] {
  const folder = `sessions/${value.number}/readings/`;
  for (const path of files.keys()) {
    const name = path.slice(folder.length);
    if (!path.startsWith(folder) || value.readings.includes(name)) continue;
    const remedy = `add ${name} to its readings or remove the file`;
    reportInto(problems, path)(1, `session ${value.number} does not list this reading`, remedy);
  }
  return value.readings.flatMap((name, index) => {
    const path = folder + name;
    const line = lineOf(["readings", index]);
    if (value.readings.indexOf(name) < index) {
      report(line, `the reading ${name} is listed twice`, "list it once");
    } else if (files.has(path)) {
      return validateReading(files, path, problems) ?? [];
    } else {
      report(line, `the reading ${name} does not exist`, `create ${path} or correct the name`);
    }
    return [];
  });
}
