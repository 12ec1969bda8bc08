/** Bytes as people read them: "640 KB", "12.4 MB", "1.2 GB". */
export function formatBytes(bytes: number, language: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  const digits = step < 2 || value >= 100 ? 0 : 1;
  const unit = units[step] ?? "byte";
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, style).format(value);
}

/** A share as whole per cent; only what is complete is 100. */
export const percentOf = (part: number, whole: number): number =>
  Math.min(part < whole ? 99 : 100, Math.floor((part / Math.max(1, whole)) * 100));
