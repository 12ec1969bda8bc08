import type { WishedCity } from "./wish";

/** An item of a run sheet as it is kept; details are JSON. */
export interface KeptItem {
  kind: string;
  title: string;
  minutes: number;
  details: string;
  filmId: string | null;
}

interface OldCity {
  slug: string;
  city: string;
}

/**
 * A run sheet for other cities: what belonged to a city belongs to the one that took its place, what belonged to a city
 * that is not taken over is left out, and a new city gets its slot after the last one, of the same length.
 */
export function sheetFor(
  items: readonly KeptItem[],
  old: readonly OldCity[],
  cities: readonly WishedCity[],
): KeptItem[] {
  const kept = items.flatMap((item): KeptItem[] => {
    const { site, ...details } = JSON.parse(item.details) as { site?: string };
    if (!site) return [item];
    const before = old.find(({ slug }) => slug === site);
    const now = cities.find(({ was }) => was === site);
    return now && before ? [given(item, { ...details, site }, before, now)] : [];
  });
  const last = items.findLast(({ details }) => (JSON.parse(details) as { site?: string }).site);
  const before = old.find(({ slug }) => slug === (JSON.parse(last?.details ?? "{}") as { site?: string }).site);
  if (!last || !before) return kept;
  const added = cities.filter(({ was }) => !old.some(({ slug }) => slug === was));
  const slots = added.map((city) => given(last, JSON.parse(last.details), before, city));
  const at = kept.findLastIndex(({ details }) => (JSON.parse(details) as { site?: string }).site) + 1;
  return at === 0 ? [...kept, ...slots] : [...kept.slice(0, at), ...slots, ...kept.slice(at)];
}

/** The item in the new city's name. */
function given(item: KeptItem, details: object, before: OldCity, now: WishedCity): KeptItem {
  const rename = (text: string) => text.replaceAll(before.city, now.city);
  const { who } = details as { who?: string };
  const words = { ...details, site: now.slug, ...(who && { who: rename(who) }) };
  return { ...item, title: rename(item.title), details: JSON.stringify(words) };
}
