import { cx } from "./cx";
import { Flag } from "./flag";

const hues: Record<string, string> = {
  BG: "bg-country-bg",
  HR: "bg-country-hr",
  RS: "bg-country-rs",
  TR: "bg-country-tr",
  RU: "bg-country-ru",
  IT: "bg-country-it",
};

/** The quiet hue of a country as a background class; for small marks and charts. */
export function countryHue(country: string): string {
  return hues[country.toUpperCase()] ?? "bg-edge";
}

/** A site: its country's hue as a small bar, its flag, its city. The city is the sign; the rest repeats it. */
export function SiteMark({ city, country, className }: { city: string; country: string; className?: string }) {
  return (
    <span className={cx("inline-flex items-center gap-2 whitespace-nowrap", className)}>
      <span aria-hidden="true" className={cx("h-4 w-1 rounded-full", countryHue(country))} />
      <Flag country={country} />
      <span>{city}</span>
    </span>
  );
}
