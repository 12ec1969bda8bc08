import { createReadStream } from "node:fs";
import type { Tx } from "../../db.server";
import { rowOfLine } from "./row-line";
import { type Row, tableOf } from "./tables.server";

/** One statement takes at most so many rows, and about so many characters. */
const mostRows = 500;
const mostCharacters = 4_000_000;

/** Inserts the rows of a table's file. */
export async function insertRows(tx: Tx, name: string, path: string): Promise<void> {
  const table = tableOf(tx, name);
  let data: Row[] = [];
  let characters = 0;
  for await (const line of linesOf(path)) {
    data.push(rowOfLine(line));
    characters += line.length;
    if (data.length < mostRows && characters < mostCharacters) continue;
    await table.createMany({ data });
    data = [];
    characters = 0;
  }
  if (data.length > 0) await table.createMany({ data });
}

/** Not readline's lines: it ends them at U+2028 too, which JSON leaves inside texts. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const part of createReadStream(path, "utf8")) {
    const lines = `${rest}${part as string}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
