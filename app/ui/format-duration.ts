const two = (n: number) => String(n).padStart(2, "0");

/** Milliseconds as a running clock: "4:05", from an hour on "1:04:05". Negative time reads "−0:05" (over time). */
export function formatClock(ms: number): string {
  const total = Math.trunc(Math.abs(ms) / 1000);
  const hours = Math.trunc(total / 3600);
  const minutes = Math.trunc(total / 60) % 60;
  const sign = ms < 0 && total > 0 ? "−" : "";
  return `${sign}${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(total % 60)}`;
}

/** Time left in the two largest units that matter: "3 days 4 hours", "2 hours 5 minutes", "40 seconds". */
export function formatLeft(ms: number, language: string): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const units = [
    ["day", Math.trunc(seconds / 86_400)],
    ["hour", Math.trunc(seconds / 3600) % 24],
    ["minute", Math.trunc(seconds / 60) % 60],
    ["second", seconds % 60],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  if (first < 0) return unit(0, "second", language);
  return units
    .slice(first, first + 2)
    .filter(([name, count]) => count > 0 && (name !== "second" || seconds < 600))
    .map(([name, count]) => unit(count, name, language))
    .join(" ");
}

function unit(count: number, name: string, language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "long" }).format(count);
}
