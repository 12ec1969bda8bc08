/** A row as one line of JSON: dates as ISO text, bytes as `{"base64": …}`; the same on both databases. */
export function lineOfRow(row: Record<string, unknown>): string {
  const fields = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
  ]);
  return JSON.stringify(Object.fromEntries(fields));
}

/** The row of a line, as the database client takes it: it reads dates from ISO text by itself. */
export function rowOfLine(line: string): Record<string, unknown> {
  const fields = Object.entries(JSON.parse(line) as Record<string, unknown>).map(([name, value]) => [
    name,
    isBytes(value) ? Buffer.from(value.base64, "base64") : value,
  ]);
  return Object.fromEntries(fields);
}

function isBytes(value: unknown): value is { base64: string } {
  return typeof value === "object" && value !== null && "base64" in value && typeof value.base64 === "string";
}
