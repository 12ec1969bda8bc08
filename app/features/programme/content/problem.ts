/** One thing in the content that has to be put right, as a sentence with its place and its remedy. */
export type Problem = {
  /** Path of the file, relative to the programme's folder until somebody puts the folder in front. */
  file: string;
  /** Line in that file, counted from 1. */
  line: number;
  /** What is wrong. */
  message: string;
  /** What the author can do about it. */
  remedy: string;
};

/** Where a parser of one file puts the problems it finds. */
export type Report = (line: number, message: string, remedy: string) => void;

/** A report that adds to `problems` under the name of `file`. */
export function reportInto(problems: Problem[], file: string): Report {
  return (line, message, remedy) => problems.push({ file, line, message, remedy });
}

/** The problem on one line, in the form editors turn into a link: `file:line: message; remedy`. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}; ${problem.remedy}`;
}

/** Problems in reading order: by file, then by line. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
