import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Database, Tx } from "../../db.server";
import { lineOfRow } from "./row-line";
import { keyOf, type Row, tableOf } from "./tables.server";

/** A page of rows has at most so many rows, and about so many characters. */
const mostRows = 1_000;
const mostCharacters = 4_000_000;

/** Writes all rows of a table into a file, a line each, in the order of its key. Gives their number and the file's SHA-256. */
export async function writeRows(tx: Tx, kind: Database["kind"], name: string, path: string) {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  let rows = 0;
  try {
    for await (const page of pagesOf(tx, kind, name)) {
      const text = page.map((line) => `${line}\n`).join("");
      hash.update(text);
      await file.writeFile(text);
      rows += page.length;
    }
  } finally {
    await file.close();
  }
  const expected = await tableOf(tx, name).count();
  if (rows !== expected) throw new Error(`${name} has ${expected} rows, but ${rows} were read.`);
  return { name, rows, sha256: hash.digest("hex") };
}

/** Pages grow while their rows are small, so that stored mails do not fill the memory. */
async function* pagesOf(tx: Tx, kind: Database["kind"], name: string): AsyncGenerator<string[]> {
  const key = await keyOf(tx, kind, name);
  const orderBy = key.map((column) => ({ [column]: "asc" }));
  const table = tableOf(tx, name);
  for (let take = 8, last: Row | undefined; ; ) {
    const rows: Row[] = await table.findMany({ orderBy, take, ...(last && { skip: 1, cursor: cursorAt(last, key) }) });
    const lines = rows.map(lineOfRow);
    yield lines;
    if (rows.length < take) return;
    last = rows.at(-1);
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    take = characters > mostCharacters ? Math.max(1, take >> 1) : Math.min(mostRows, take * 2);
  }
}

function cursorAt(row: Row, key: string[]): Row {
  const values = Object.fromEntries(key.map((column) => [column, row[column]]));
  return key.length === 1 ? values : { [key.join("_")]: values };
}
