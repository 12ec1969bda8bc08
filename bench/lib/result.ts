/** What a benchmark found out; more fields may follow. `ratio` says how we compare with the baseline, as `goal` is meant. */
export interface Result {
  name: string;
  ours: number;
  baseline: number;
  ratio: number;
  unit: string;
  /** How many measurements stand behind each of the two figures. */
  n: number;
  goal: string;
  /** null where no goal is set. */
  met: boolean | null;
  [more: string]: unknown;
}

/** One JSON object on one line of standard output. */
export function report(result: Result): void {
  process.stdout.write(
    `${JSON.stringify(result, (_, value) => (typeof value === "number" ? rounded(value) : value))}\n`,
  );
}

/** Progress is for standard error. */
export function say(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** The value below which the share `q` (0 to 1) of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
