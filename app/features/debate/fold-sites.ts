/** With fewer ballots than this a city does not stand alone in an anonymous vote. */
export const fewest = 3;

/** The figures of one city that would be published: each is nothing, or enough to hide among. */
export type Sizes = readonly number[];

const enough = (sizes: Sizes) => sizes.every((size) => size === 0 || size >= fewest);
const first = ([size = 0]: Sizes) => size;
const added = (all: readonly Sizes[]) => (all[0] ?? []).map((_, i) => all.reduce((sum, one) => sum + (one[i] ?? 0), 0));

/**
 * Which cities are told together as "other cities": those with too few ballots, and, where these are still too few together
 * (one could take the others from the whole), the smallest of the rest. `folded`: those that an earlier table of the same people has
 * folded already; they stay, so that two tables cannot be taken from each other.
 */
export function foldSites(sites: ReadonlyMap<string, Sizes>, folded: ReadonlySet<string> = new Set()): Set<string> {
  const few = new Set([...sites].filter(([site, sizes]) => folded.has(site) || !enough(sizes)).map(([site]) => site));
  const rest = [...sites]
    .filter(([site]) => !few.has(site))
    .sort(([a, x], [b, y]) => first(x) - first(y) || (a < b ? -1 : 1))
    .map(([site]) => site);
  const together = () => added([...few].map((site) => sites.get(site) ?? []));
  while (few.size > 0 && rest.length > 0 && !enough(together())) few.add(rest.shift() as string);
  return few;
}
