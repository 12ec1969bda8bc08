import type { Kept } from "./keep";

const size = { width: 940, left: 270, row: 30, top: 96 };
/** Columns of the chart: what, and the longest bar's value. */
const columns = [
  { title: "ms apart while playing (p95)", most: 250, value: (one: Kept) => one.figures.skew.p95 },
  { title: "most frames behind the marker", most: 30, value: (one: Kept) => one.figures.beyond.max },
];
const names: Record<string, string> = {
  none: "plain: no correction",
  timeupdate: "plain: timeupdate + pause",
  seek: "plain: seek above 1 s",
};

/** Our figures profile by profile, and the plain players' below, as an SVG that reads on light and dark pages. */
export function chart(results: readonly Kept[]): string {
  const ours = results.filter(({ player }) => player === "distretto");
  const rows = [...ours, ...results.filter(({ player }) => player !== "distretto")];
  const height = size.top + rows.length * size.row + 24;
  const style =
    "text{font:13px system-ui,sans-serif;fill:#22292b}.q{fill:#5b6669;font-size:12px}.o{fill:#1f6f6b}.p{fill:#b5622e}rect.b{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#e9e6df}.q{fill:#a5aeb0}rect.b{fill:#14181a}.o{fill:#4fb3ab}.p{fill:#dd8a55}}";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="Same frame everywhere: figures by profile">`,
    `<style>${style}</style><rect class="b" width="${size.width}" height="${height}"/>`,
    text(16, 30, "The same frame in every city", "", "font-size:18px;font-weight:600"),
    text(16, 52, "Stops on the marker's frame a second later, read from the pixels; bars: shorter is better.", "q"),
    text(size.left, 82, "exact stops", "q"),
    ...columns.map(({ title }, number) => text(columnAt(number), 82, title, "q")),
    ...rows.map((one, number) => row(one, size.top + number * size.row)),
    "</svg>\n",
  ].join("\n");
}

const columnAt = (number: number) => size.left + 110 + number * 290;

function row(one: Kept, y: number): string {
  const { stops } = one.figures;
  const isOurs = one.player === "distretto";
  const bars = columns.map(({ value, most }, number) => {
    const amount = value(one);
    if (amount === null) return text(columnAt(number), y + 19, "–", "q");
    const width = Math.max(2, (Math.min(amount, most) / most) * 200);
    const rounded = Math.round(amount);
    return `<rect class="${isOurs ? "o" : "p"}" x="${columnAt(number)}" y="${y + 6}" width="${width.toFixed(1)}" height="16" rx="2"/>${text(columnAt(number) + width + 6, y + 19, String(rounded), "q")}`;
  });
  const label = isOurs ? one.profile : `${names[one.player]}, ${one.profile}`;
  return text(16, y + 19, label) + text(size.left, y + 19, `${stops.exact} of ${stops.n}`) + bars.join("");
}

function text(x: number, y: number, words: string, kind = "", style = ""): string {
  const more = `${kind && ` class="${kind}"`}${style && ` style="${style}"`}`;
  return `<text x="${x}" y="${y}"${more}>${words.replaceAll("&", "&amp;")}</text>`;
}
