import { type ContentFiles, textOf } from "./files";
import { openingRoles } from "./opening-roles";
import { type Problem, type Report, reportInto } from "./problem";
import { reportIssue } from "./problem-of-issue";
import { type MarkerContent, markerFile } from "./schema";
import { type Cue, parseWebVtt } from "./webvtt";

/**
 * Reads markers.vtt: a cue's start is the moment at which the film holds, its text JSON or nothing.
 * @param sites slugs of the programme's sites; null when they are not known
 */
export function readMarkers(
  files: ContentFiles,
  folder: string,
  sites: readonly string[] | null,
  problems: Problem[],
): MarkerContent[] {
  const file = `${folder}markers.vtt`;
  const text = textOf(files, file);
  if (text === null) return [];
  const report = reportInto(problems, file);
  const markers: MarkerContent[] = [];
  const cues = parseWebVtt(text, report);
  cues.forEach((cue, index) => {
    const marker = readMarker(cue, index, report);
    if (!marker) return;
    const line = cue.textLine;
    if (markers.some((other) => other.id === marker.id)) {
      report(line, `the marker id "${marker.id}" stands twice`, "give each marker an id of its own");
    }
    if (markers.at(-1)?.atMs === marker.atMs)
      report(cue.line, "two markers stand at one moment", "move or remove one of them");
    const openers = sites && [...sites, ...openingRoles];
    if (marker.opens && openers && !openers.includes(marker.opens)) {
      report(line, `site "${marker.opens}" does not exist`, `use one of ${openers.join(", ")}`);
    }
    if (marker.closing && index < cues.length - 1) {
      report(line, "the closing debate is not the last marker", "keep closing for the last one");
    }
    markers.push(marker);
  });
  return markers;
}

function readMarker(cue: Cue, index: number, report: Report): MarkerContent | null {
  const json = parseJson(cue.text);
  if (json === undefined) {
    report(
      cue.textLine,
      "the marker's text is not JSON",
      'write it as {"id": "chain", "title": "…", "question": {"en": "…"}} or leave it out',
    );
    return null;
  }
  const parsed = markerFile.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(issue, json, () => cue.textLine, report);
    return null;
  }
  const { id = `marker-${index + 1}`, closing = false, ...rest } = parsed.data;
  return { ...rest, id, closing, atMs: cue.startMs };
}

/** The JSON of a cue, an empty text being an empty marker; undefined when it is not JSON. */
function parseJson(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
