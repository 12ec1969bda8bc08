import type { ContentFiles } from "./files";
import type { Report } from "./problem";
import type { Written } from "./read-yaml";
import type { ProgrammeFile, RunSheetItemContent, SessionFile } from "./schema";

/** The line of a field of one item; of the item itself without a field. */
type LineOf = (...path: PropertyKey[]) => number;

/** The one kind of item in which each of these fields has a meaning. */
const kindOf = { film: "film", site: "showcase", vote: "debate" } as const;

/** Checks that the items fill the session exactly and name films and sites that exist. */
export function checkRunSheet(
  files: ContentFiles,
  programme: ProgrammeFile | null,
  { value, lineOf }: Written<SessionFile>,
  report: Report,
): void {
  const sum = value.runSheet.reduce((minutes, item) => minutes + item.minutes, 0);
  const length = programme?.schedule.minutes ?? sum;
  if (sum !== length) {
    const gap = sum > length ? `take ${sum - length} away` : `add ${length - sum}`;
    report(lineOf(["runSheet"]), `the run sheet takes ${sum} minutes, but a session lasts ${length}`, gap);
  }
  value.runSheet.forEach((item, index) => {
    const lineOfItem: LineOf = (...path) => lineOf(["runSheet", index, ...path]);
    checkKind(item, lineOfItem, report);
    checkNames(files, programme, item, lineOfItem, report);
    checkVotes(item, lineOfItem, report);
  });
}

function checkKind(item: RunSheetItemContent, lineOf: LineOf, report: Report): void {
  for (const key of ["film", "site", "vote"] as const) {
    if (item[key] !== undefined && item.kind !== kindOf[key]) {
      report(lineOf(key), `"${key}" stands in a ${item.kind} item`, `remove it or make the item a ${kindOf[key]}`);
    }
    if (key !== "vote" && item[key] === undefined && item.kind === kindOf[key]) {
      report(lineOf(), `the ${item.kind} item "${item.title}" names no ${key}`, `add "${key}" with a slug`);
    }
  }
}

function checkNames(
  files: ContentFiles,
  programme: ProgrammeFile | null,
  { film, site }: RunSheetItemContent,
  lineOf: LineOf,
  report: Report,
): void {
  if (film && !files.has(`films/${film}/film.yaml`)) {
    report(lineOf("film"), `film "${film}" does not exist`, `create films/${film}/film.yaml or correct the name`);
  }
  if (site && programme && !programme.sites.some(({ slug }) => slug === site)) {
    const remedy = "add it to the sites of programme.yaml or correct the name";
    report(lineOf("site"), `site "${site}" does not exist`, remedy);
  }
}

function checkVotes({ vote, polls = [] }: RunSheetItemContent, lineOf: LineOf, report: Report): void {
  checkOnce(vote?.options ?? [], "option", (i) => lineOf("vote", "options", i, "slug"), report);
  checkOnce(polls, "poll", (i) => lineOf("polls", i, "slug"), report);
  polls.forEach((poll, place) => {
    if (poll.kind !== "choice") return;
    checkOnce(poll.options, "option", (i) => lineOf("polls", place, "options", i, "slug"), report);
  });
}

function checkOnce(named: { slug: string }[], what: string, lineOf: (place: number) => number, report: Report): void {
  const slugs = named.map(({ slug }) => slug);
  slugs.forEach((slug, place) => {
    if (slugs.indexOf(slug) === place) return;
    report(lineOf(place), `the ${what} "${slug}" stands twice`, `give each ${what} its own slug`);
  });
}
