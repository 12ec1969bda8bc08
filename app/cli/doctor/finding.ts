/** What one check found: all well (and what there is), or what is wrong and what to do about it. */
export type Finding = { ok: true; detail: string } | { ok: false; problem: string; remedy: string };

export const well = (detail: string): Finding => ({ ok: true, detail });
export const wrong = (problem: string, remedy: string): Finding => ({ ok: false, problem, remedy });

/** One line for people: name, then `ok` and what there is, or the problem and what to do. */
export function lineOf(name: string, finding: Finding): string {
  const text = finding.ok ? `ok       ${finding.detail}` : `problem  ${finding.problem}; ${finding.remedy}`;
  return `${name.padEnd(14)} ${text}`;
}
