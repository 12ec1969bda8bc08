import type { AuditLine } from "../audit/kinds";
import { csvLines } from "../people/csv-lines";

const head = ["at", "what", "by", "to", "facts"];

/** The log as CSV; times are UTC, `what` is the kind's word in the code. */
export const auditCsv = (lines: readonly AuditLine[]): string =>
  csvLines([
    head,
    ...lines.map(({ at, kind, by, to, facts }) => {
      const said = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
      return [new Date(at).toISOString(), kind, by, to, said.join("; ")];
    }),
  ]);
