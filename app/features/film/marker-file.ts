import { readMarkers } from "../programme/content/validate-markers";
import { parseWebVtt } from "../programme/content/webvtt";
import { mostMarkers } from "./edit-limits";
import type { FilmFacts, Marker } from "./facts";
import { placeProblem } from "./marker-place";
import { formatTimecode } from "./timecode";
import { collector, firstProblems, type LineProblem } from "./vtt-problem";

type Film = Pick<FilmFacts, "fpsNum" | "fpsDen" | "frames">;

/** A marker of a file with the time it was written at, beside the frame that time was rounded to. */
export interface FileMarker {
  marker: Marker;
  timeMs: number;
}

/** Reads markers.vtt for this film. The place of each is checked like one that is set by hand. */
export function readMarkerFile(
  text: string,
  film: Film,
  sites: readonly string[],
): { markers: FileMarker[]; problems: LineProblem[] } {
  const { report, found } = collector();
  const read = readMarkers(new Map([["markers.vtt", { text }]]), "", sites, found);
  const markers: FileMarker[] = [];
  const lines = cueLines(text);
  for (const { atMs, ...rest } of read) {
    const frame = Math.round((atMs * film.fpsNum) / (film.fpsDen * 1000));
    const marker = { title: "", question: {}, ...rest, frame };
    const line = lines.get(atMs) ?? 1;
    const problem = placeProblem(
      film,
      frame,
      markers.map((one) => one.marker),
    );
    if (problem) report(line, ...placeWords(problem.key, formatTimecode(film, film.frames - 1)));
    if (Object.keys(marker.question).length > 0 && !marker.question.en)
      report(line, "the question has no English words", 'add them as "en": everybody can read these');
    markers.push({ marker, timeMs: atMs });
  }
  if (markers.length > mostMarkers)
    report(1, `the file has more than ${mostMarkers} markers`, "keep the ones you need");
  return { markers, problems: firstProblems(found) };
}

function placeWords(key: string, end: string): [message: string, remedy: string] {
  if (key === "problem.start") return ["the marker stands at the very start", "give it a later time"];
  if (key === "problem.beyond") return ["the marker stands beyond the film's end", `give it a time up to ${end}`];
  return ["the marker is nearer than 2 seconds to the one above it", "move or remove one of them"];
}

/** The line on which a cue with this start stands. */
function cueLines(text: string): Map<number, number> {
  const { report } = collector();
  return new Map(parseWebVtt(text, report).map((cue) => [cue.startMs, cue.line]));
}

export interface MarkerPlan {
  added: Marker[];
  changed: { before: Marker; after: Marker }[];
  removed: Marker[];
  same: number;
}

/** What taking the file in would do to the markers there are: ids tell which is which. */
export function planMarkers(now: readonly Marker[], wanted: readonly Marker[]): MarkerPlan {
  const before = new Map(now.map((marker) => [marker.id, marker]));
  const kept = new Set(wanted.map(({ id }) => id));
  const pairs = wanted.flatMap((after) => {
    const old = before.get(after.id);
    return old ? [{ before: old, after }] : [];
  });
  const changed = pairs.filter(({ before: old, after }) => canonical(old) !== canonical(after));
  return {
    added: wanted.filter(({ id }) => !before.has(id)),
    changed,
    removed: now.filter(({ id }) => !kept.has(id)),
    same: pairs.length - changed.length,
  };
}

/** Equal for equal markers, in whatever order their fields stand. */
export const canonical = ({ id, frame, title, question, minutes, opens, closing }: Marker) =>
  JSON.stringify([id, frame, title, Object.entries(question).sort(), minutes ?? null, opens ?? null, closing]);
