import { createHash } from "node:crypto";

/** Values as a row keeps them. */
export type Fields = Record<string, string | number | boolean | null>;

/** Fields that came after the first imports: they count when they say something, so that what was imported before still compares. */
const cameLater = new Set(["consent"]);

/** Fingerprint of imported values; tells later whether people have changed them. */
export function hashOf(fields: Fields): string {
  const ordered = Object.keys(fields)
    .filter((name) => fields[name] !== "" || !cameLater.has(name))
    .sort()
    .map((name) => [name, fields[name]]);
  return createHash("sha256").update(JSON.stringify(ordered)).digest("hex");
}

/**
 * What an import does with one row. `keep`: people have changed it since the last import, their words stay.
 * @param row what stands in the database now, or null
 */
export function planFor(row: (Fields & { importedHash: string | null }) | null, wanted: Fields) {
  if (!row) return "create" as const;
  const now = hashNow(row, Object.keys(wanted));
  if (now === hashOf(wanted)) return "same" as const;
  return now === row.importedHash ? ("update" as const) : ("keep" as const);
}

/** Does a row still hold what was imported? Then it may go when the content has it no more. */
export const isUntouched = (row: Fields & { importedHash: string | null }, names: readonly string[]) =>
  hashNow(row, names) === row.importedHash;

const hashNow = (row: Fields, names: readonly string[]) =>
  hashOf(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
