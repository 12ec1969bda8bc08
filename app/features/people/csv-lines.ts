/** What a spreadsheet would run as a formula gets an apostrophe in front, so that it stays a text. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells as CSV (RFC 4180, with a byte order mark: Excel reads UTF-8 only then). */
export const csvLines = (lines: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
