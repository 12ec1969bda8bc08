import { csvLines } from "../people/csv-lines";
import type { ReportTable } from "./report";

/** The report's tables one below the other, each under its title, an empty line between them. */
export const reportCsv = (tables: readonly ReportTable[]): string =>
  csvLines(tables.flatMap(({ title, head, rows }, i) => [...(i > 0 ? [[]] : []), [title], head, ...rows]));
