import type { ContentFiles } from "./files";
import { inReadingOrder, type Problem, reportInto } from "./problem";
import type { ProgrammeContent } from "./schema";
import { validateFilms } from "./validate-films";
import { validateProgramme } from "./validate-programme";
import { validateSessions } from "./validate-sessions";

const known = [
  /^programme\.yaml$/,
  /^sessions\/[^/]+\.yaml$/,
  /^sessions\/[1-9]\d*\/readings\/[^/]+\.md$/,
  /^films\/[^/]+\/(film\.yaml|film\.mp4|poster\.jpg|captions\.[^/.]+\.vtt|chapters\.vtt|markers\.vtt)$/,
];

/**
 * Reads a whole programme out of the texts of its files and says everything that is wrong with them.
 * `content` is what could be read, null without a readable programme.yaml: use it only when `problems` is empty,
 * or show it beside them.
 */
export function validate(files: ContentFiles): { content: ProgrammeContent | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const programme = validateProgramme(files, problems);
  const sessions = validateSessions(files, programme, problems);
  const films = validateFilms(files, programme?.sites.map((site) => site.slug) ?? null, problems);
  for (const path of files.keys()) {
    if (known.some((pattern) => pattern.test(path))) continue;
    reportInto(problems, path)(
      1,
      "no programme has a file of this name here",
      "correct its name or folder, or remove it",
    );
  }
  checkReadingFolders(files, sessions, problems);
  return { content: programme && { ...programme, sessions, films }, problems: inReadingOrder(problems) };
}

/** Readings whose session's own file is missing; when one cannot be read, its readings are not judged. */
function checkReadingFolders(files: ContentFiles, sessions: ProgrammeContent["sessions"], problems: Problem[]): void {
  for (const path of files.keys()) {
    const number = /^sessions\/(\d+)\/readings\//.exec(path)?.[1];
    if (number === undefined || sessions.some((session) => session.number === Number(number))) continue;
    if ([...files.keys()].some((file) => file.startsWith(`sessions/${number}-`))) continue;
    reportInto(problems, path)(
      1,
      `there is no session ${number}`,
      `create sessions/${number}-<slug>.yaml or move the reading`,
    );
  }
}
