import type { Block, Sheet } from "../../ports/pdf";
import type { ReportTable } from "./report";

/** The report on paper. `zone`: of the moment at its foot. */
export function reportSheet(
  tables: readonly ReportTable[],
  about: Pick<Sheet, "title" | "above" | "language" | "at" | "zone"> & { times: string },
): Sheet {
  const { times, ...head } = about;
  return {
    ...head,
    look: "report",
    blocks: [
      ...tables.flatMap(({ title, head: columns, rows, numbers, id }): Block[] => [
        { kind: "heading", text: title },
        {
          ...{ kind: "table", head: columns, numbers },
          rows: rows.map((row) => row.map(String)),
          columns: columns.map((_, i) => widthOf(id, i)),
        },
      ]),
      { kind: "text", text: times, quiet: true },
    ],
  };
}

/** Names and titles need more room than numbers. */
function widthOf(id: ReportTable["id"], column: number): number {
  if (id === "sessions") return [0.5, 3.2, 1.8, 1.8, 0.8, 0.8][column] ?? 1;
  if (id === "attendance") return column === 0 ? 2.4 : column === 1 ? 1.5 : 1;
  if (id === "votes") return [0.6, 2.4, 1.2, 2.4, 0.6][column] ?? 1;
  return column === 0 && id === "cases" ? 2 : 1;
}
