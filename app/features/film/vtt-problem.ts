import { type Problem, reportInto } from "../programme/content/problem";
import type { Cue } from "../programme/content/webvtt";

/** Something in an imported file that has to be put right: its line (from 1), what is wrong, what to do. */
export type LineProblem = Pick<Problem, "line" | "message" | "remedy">;

/** Largest file of texts that is taken (bytes): many times the captions of a long film. */
export const largestText = 1024 * 1024;
/** Nobody reads more problems at once. */
export const mostProblems = 20;

/** Problems of one file, collected by the `report` that the readers of content ask for. */
export function collector() {
  const found: Problem[] = [];
  return { report: reportInto(found, ""), found };
}

/** The first of them by line, without the file's name. */
export function firstProblems(found: readonly Problem[]): LineProblem[] {
  const sorted = [...found].sort((a, b) => a.line - b.line);
  return sorted.slice(0, mostProblems).map(({ line, message, remedy }) => ({ line, message, remedy }));
}

/** Cues that end after the film does by more than a second, which players round off. */
export function reportBeyond(cues: readonly Cue[], lengthMs: number, report: ReturnType<typeof collector>["report"]) {
  const late = cues.find((cue) => cue.endMs > lengthMs + 1000);
  if (late)
    report(late.line, "the cue ends after the film does", "check that the file belongs to this film, or cut it");
}
