import { describe, expect, it } from "vitest";
import type { Ballot } from "./ballot";
import { foldSites } from "./fold-sites";
import type { Counts } from "./state";
import { tally } from "./tally";

const [as, changes, not] = ["as-it-is", "with-changes", "not"] as const;
const ballot = (site: string, voter: string, counts: Counts, more: Partial<Ballot> = {}): Ballot => ({
  ...{ voteId: "v", voter, site, counts, room: false, text: "", reason: "", seal: "", name: "" },
  ...more,
});
const one = (site: string, voter: string, choice: string, more?: Partial<Ballot>) =>
  ballot(site, voter, { [choice]: 1 }, more);
const room = (site: string, counts: Counts) => ballot(site, `room of ${site}`, counts, { room: true });

describe("the shift, counted by hand", () => {
  // Sofia: a to d vote twice, e before alone, f after alone. Zagreb counts in its room. Moscow is one person.
  const before = [
    ...[one("sofia", "a", as), one("sofia", "b", changes), one("sofia", "c", not), one("sofia", "d", changes)],
    ...[one("sofia", "e", not), room("zagreb", { [changes]: 2, [not]: 1 })],
    ...[one("belgrade", "g", not), one("belgrade", "h", not), one("belgrade", "i", changes), one("moscow", "m", not)],
  ];
  const after = [
    ...[one("sofia", "a", changes), one("sofia", "b", changes), one("sofia", "c", changes), one("sofia", "d", not)],
    ...[one("sofia", "f", as), room("zagreb", { [as]: 1, [changes]: 2 })],
    ...[
      one("belgrade", "g", not),
      one("belgrade", "h", changes),
      one("belgrade", "i", changes),
      one("moscow", "m", as),
    ],
  ];
  const result = tally(after, false, before);

  it("of all: who voted once only stands in that vote's bars, and in no move", () => {
    expect(result.counts).toEqual({ [as]: 3, [changes]: 7, [not]: 2 });
    expect(result.shift?.whole).toEqual({
      site: null,
      before: { [as]: 1, [changes]: 5, [not]: 6 },
      after: { [as]: 3, [changes]: 7, [not]: 2 },
      moves: [
        { from: as, to: changes, count: 1 },
        { from: not, to: as, count: 1 },
        { from: not, to: not, count: 1 },
        { from: not, to: changes, count: 2 },
        { from: changes, to: not, count: 1 },
        { from: changes, to: changes, count: 2 },
      ],
      onceBefore: 1,
      onceAfter: 1,
      roomBefore: 3,
      roomAfter: 3,
    });
  });

  it("by city: Moscow's one vote is told together with the smallest other city's, so that it cannot be taken from the whole", () => {
    expect(result.sites).toEqual([
      { site: "sofia", counts: { [as]: 1, [changes]: 3, [not]: 1 } },
      { site: "zagreb", counts: { [as]: 1, [changes]: 2 } },
      { site: null, counts: { [as]: 1, [changes]: 2, [not]: 1 } },
    ]);
    expect(result.shift?.sites).toMatchObject([
      { site: "sofia", before: { [as]: 1, [changes]: 2, [not]: 2 }, onceBefore: 1, onceAfter: 1, roomAfter: 0 },
      { site: "zagreb", moves: [], roomBefore: 3, roomAfter: 3 },
      {
        site: null,
        before: { [changes]: 1, [not]: 3 },
        after: { [as]: 1, [changes]: 2, [not]: 1 },
        moves: [
          { from: not, to: as, count: 1 },
          { from: not, to: not, count: 1 },
          { from: not, to: changes, count: 1 },
          { from: changes, to: changes, count: 1 },
        ],
      },
    ]);
    for (const row of [...(result.shift?.sites ?? []), result.shift?.whole]) {
      const moved = row?.moves?.reduce((sum, { count }) => sum + count, 0) ?? 0;
      const all = (counts: Counts = {}) => Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(moved + (row?.onceBefore ?? 0) + (row?.roomBefore ?? 0)).toBe(all(row?.before));
      expect(moved + (row?.onceAfter ?? 0) + (row?.roomAfter ?? 0)).toBe(all(row?.after));
    }
  });

  it("of fewer than three is not told, unless the votes were named", () => {
    const [was, is] = [
      [one("sofia", "a", as), one("sofia", "b", not)],
      [one("sofia", "a", not), one("sofia", "b", not)],
    ];
    expect(tally(is, false, was).shift?.whole).toMatchObject({
      moves: null,
      onceBefore: 0,
      before: { [as]: 1, [not]: 1 },
    });
    expect(tally(is, true, was).shift?.whole.moves).toHaveLength(2);
  });
});

describe("cities with few ballots", () => {
  const few = (sizes: Record<string, number[]>, folded?: Set<string>) =>
    [...foldSites(new Map(Object.entries(sizes)), folded)].sort();

  it("stand together; where they are too few together, the smallest other comes to them", () => {
    expect(few({ sofia: [5], zagreb: [3], moscow: [4] })).toEqual([]);
    expect(few({ sofia: [5], zagreb: [1], moscow: [2] })).toEqual(["moscow", "zagreb"]);
    expect(few({ sofia: [5], zagreb: [2], moscow: [4] })).toEqual(["moscow", "zagreb"]);
    expect(few({ sofia: [5], zagreb: [2] })).toEqual(["sofia", "zagreb"]);
    expect(few({ sofia: [5, 5, 2], zagreb: [4, 4, 4], moscow: [3, 3, 0] })).toEqual(["moscow", "sofia", "zagreb"]);
  });

  it("stay folded after the debate where they were before, or the two tables could be taken from each other", () => {
    expect(few({ sofia: [5], zagreb: [4], moscow: [3] }, new Set(["moscow"]))).toEqual(["moscow"]);
  });

  it("all of them folded give no table by city at all", () => {
    expect(tally([one("sofia", "a", as), one("zagreb", "b", not)], false, null).sites).toEqual([]);
    expect(tally([one("sofia", "a", as), one("zagreb", "b", not)], true, null).sites).toHaveLength(2);
  });
});

it("words are told in their own order, without who wrote them; a room's reason belongs to several options", () => {
  const result = tally(
    [
      one("sofia", "b", not, { reason: "Trust" }),
      room("zagreb", { [as]: 1, [not]: 1 }),
      one("sofia", "a", as, { reason: "Banks" }),
    ].map((each) => (each.room ? { ...each, reason: "Schools" } : each)),
    false,
    null,
  );
  expect(result.reasons).toEqual([
    { optionId: as, text: "Banks" },
    { optionId: null, text: "Schools" },
    { optionId: not, text: "Trust" },
  ]);
  expect(result.names).toEqual([]);
  expect(JSON.stringify(result)).not.toContain("voter");
});
