import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Column<Row> {
  id: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in steady figures. */
  number?: boolean;
  /** Left out on narrow screens: must be told elsewhere too. */
  wideOnly?: boolean;
}

interface Props<Row> {
  caption: string;
  /** Shows the caption; else it is only read out. */
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows and columns with hairlines. The first column names its row. Scrolls sideways by itself, also by keyboard. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-15">
        <caption className={showCaption ? "pb-2 text-left font-serif text-22" : "sr-only"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx("border-b border-edge py-2 pr-6 text-14 font-semibold text-muted", look(column))}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="align-top">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={cx("border-b border-line py-3 pr-6 font-semibold", look(column))}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cx("border-b border-line py-3 pr-6", look(column))}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function look(column: { number?: boolean; wideOnly?: boolean }): string {
  return cx(column.number && "clock text-right", column.wideOnly && "max-md:hidden");
}
