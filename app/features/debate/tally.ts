import { type Ballot, sum, votesIn } from "./ballot";
import { fewest, foldSites } from "./fold-sites";
import type { Counts, Result, ShiftRow } from "./state";

/**
 * Counts a vote. In an anonymous one cities with fewer than three ballots are told together. `before`: the ballots of the vote before
 * the debate, when this is the one after it.
 */
export function tally(ballots: readonly Ballot[], named: boolean, before: readonly Ballot[] | null): Result {
  const folded = foldedSites(ballots, named, before);
  const sites = bySite([ballots], folded).map(({ site, parts: [own = []] }) => ({ site, counts: countsOf(own) }));
  return {
    counts: countsOf(ballots),
    sites,
    reasons: inOrder(ballots.filter(({ reason }) => reason).map(reasonOf), ({ text }) => text),
    answers: ballots.flatMap(({ text }) => text || []).sort(),
    names: named ? inOrder(ballots.map(nameOf), ({ site, name }) => `${site} ${name}`) : [],
    shift: before && {
      whole: shiftOf(null, before, ballots, named),
      sites: bySite([before, ballots], folded).map(({ site, parts: [was = [], is = []] }) =>
        shiftOf(site, was, is, named),
      ),
    },
  };
}

function foldedSites(ballots: readonly Ballot[], named: boolean, before: readonly Ballot[] | null): Set<string> {
  if (named) return new Set();
  const size = (some: readonly Ballot[]) => some.reduce((all, ballot) => all + votesIn(ballot), 0);
  const at = (some: readonly Ballot[], slug: string) => some.filter(({ site }) => site === slug);
  const slugs = (some: readonly Ballot[]) => [...new Set(some.map(({ site }) => site))].sort();
  if (!before) return foldSites(new Map(slugs(ballots).map((slug) => [slug, [size(at(ballots, slug))]])));
  const earlier = foldSites(new Map(slugs(before).map((slug) => [slug, [size(at(before, slug))]])));
  const sizes = slugs([...before, ...ballots]).map((slug) => {
    const [was, is] = [at(before, slug), at(ballots, slug)];
    return [slug, [size(was), size(is), pairsOf(was, is).length]] as const;
  });
  return foldSites(new Map(sizes), earlier);
}

/** Ballots by city, the folded ones together at the end; none of them alone when all are folded. */
function bySite(parts: readonly (readonly Ballot[])[], folded: ReadonlySet<string>) {
  const slugs = [...new Set(parts.flat().map(({ site }) => site))].sort();
  const shown = slugs.filter((slug) => !folded.has(slug));
  const of = (is: (slug: string) => boolean) => parts.map((ballots) => ballots.filter(({ site }) => is(site)));
  const alone = shown.map((slug) => ({ site: slug as string | null, parts: of((one) => one === slug) }));
  if (shown.length === 0 || folded.size === 0) return alone;
  return [...alone, { site: null, parts: of((one) => folded.has(one)) }];
}

export function countsOf(ballots: readonly Ballot[]): Counts {
  const counts: Counts = {};
  for (const ballot of ballots)
    for (const [option, count] of Object.entries(ballot.counts)) counts[option] = (counts[option] ?? 0) + count;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those who voted both times, each with the first and the second choice; a room's votes have no persons. */
function pairsOf(before: readonly Ballot[], after: readonly Ballot[]): [from: string, to: string][] {
  const first = new Map(before.filter(({ room }) => !room).map((ballot) => [ballot.voter, choiceOf(ballot)]));
  return after.flatMap((ballot) => {
    const from = ballot.room ? undefined : first.get(ballot.voter);
    const to = choiceOf(ballot);
    return from && to ? [[from, to]] : [];
  });
}

const choiceOf = ({ counts }: Ballot): string | null => {
  const chosen = Object.keys(counts);
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
};

function shiftOf(site: string | null, before: readonly Ballot[], after: readonly Ballot[], named: boolean): ShiftRow {
  const pairs = pairsOf(before, after);
  const moves = new Map<string, { from: string; to: string; count: number }>();
  for (const [from, to] of pairs.sort()) {
    const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
    moves.set(`${from} ${to}`, { ...move, count: move.count + 1 });
  }
  const people = (some: readonly Ballot[]) => some.filter(({ room }) => !room).length;
  const rooms = (some: readonly Ballot[]) => some.reduce((all, { room, counts }) => all + (room ? sum(counts) : 0), 0);
  return {
    site,
    before: countsOf(before),
    after: countsOf(after),
    moves: named || pairs.length === 0 || pairs.length >= fewest ? [...moves.values()] : null,
    onceBefore: people(before) - pairs.length,
    onceAfter: people(after) - pairs.length,
    roomBefore: rooms(before),
    roomAfter: rooms(after),
  };
}

const reasonOf = (ballot: Ballot) => ({ optionId: choiceOf(ballot), text: ballot.reason });
const nameOf = ({ name, site, counts, text }: Ballot) => ({ name, site, counts, text });
const inOrder = <T>(all: T[], words: (one: T) => string): T[] =>
  all.sort((a, b) => (words(a) < words(b) ? -1 : words(a) > words(b) ? 1 : 0));
