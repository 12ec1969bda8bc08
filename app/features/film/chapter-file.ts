import { parseWebVtt } from "../programme/content/webvtt";
import type { Chapter } from "./film-vtt";
import { collector, firstProblems, type LineProblem, reportBeyond } from "./vtt-problem";

const longestTitle = 120;
const mostChapters = 200;

/** Reads chapters.vtt: each cue's words are the chapter's title. `lengthMs` is the film's. */
export function readChapterFile(text: string, lengthMs: number): { chapters: Chapter[]; problems: LineProblem[] } {
  const { report, found } = collector();
  const cues = parseWebVtt(text, report);
  if (found.length === 0 && cues.length === 0) report(1, "the file has no chapter", "send one with at least one cue");
  if (cues.length > mostChapters) report(1, `the file has more than ${mostChapters} chapters`, "join some of them");
  cues.forEach((cue, at) => {
    const before = cues[at - 1];
    const title = cue.text.trim();
    if (title === "") report(cue.line, "the chapter has no title", "write it below the times");
    if (title.includes("\n") || title.length > longestTitle)
      report(cue.textLine, "the title is too long", `write one line of at most ${longestTitle} characters`);
    if (before && cue.startMs < before.endMs)
      report(cue.line, "the chapter begins before the one above it ends", "let one end where the next begins");
  });
  reportBeyond(cues, lengthMs, report);
  const chapters = cues.map(({ startMs, endMs, text: title }) => ({ title: title.trim(), startMs, endMs }));
  return { chapters, problems: firstProblems(found) };
}
