import { parse } from "csv-parse/sync";
import { type Column, columns, headOf } from "./columns";

/** Most lines of a list. */
export const mostLines = 500;
/** Longest text (characters). */
const longest = 200_000;

export interface TableLine {
  /** As editors and spreadsheets count, from 1. */
  number: number;
  cells: Partial<Record<Column, string>>;
}

/** Why a list cannot be read: a key of i18n `errors`. */
type Read = { lines: TableLine[] } | { problem: "people_empty" | "people_long" | "people_unreadable" };

/** Reads a pasted or uploaded list. Without a head line the columns stand in the order name, email, role, city, language, session. */
export function readTable(text: string): Read {
  const whole = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!whole.trim()) return { problem: "people_empty" };
  if (whole.length > longest) return { problem: "people_long" };
  // Excel says in a first line what stands between the cells.
  const [, said] = /^sep=(.)\n/i.exec(whole) ?? [];
  const body = said ? whole.slice(6) : whole;
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(body, {
      delimiter: said ?? delimiterOf(body),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 10_000,
      to: mostLines + 2,
    }) as unknown as typeof rows;
  } catch {
    return { problem: "people_unreadable" };
  }
  const head = headOf(rows[0]?.record ?? []);
  const order = head ?? columns;
  const people = head ? rows.slice(1) : rows;
  if (people.length === 0) return { problem: "people_empty" };
  if (people.length > mostLines) return { problem: "people_long" };
  const before = said ? 1 : 0;
  const lines = people.map(({ record, info }) => {
    const cells: TableLine["cells"] = {};
    for (const [at, column] of order.entries()) if (column) cells[column] = record[at] ?? "";
    return { number: info.lines + before, cells };
  });
  return { lines };
}

/** What stands most often between the cells of the first line. */
function delimiterOf(text: string): string {
  const first = (text.split("\n").find((line) => line.trim()) ?? "").replace(/"[^"]*"/g, "");
  const counted = ["\t", ";", ","].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ",";
}
