import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Connection, type Fact, learn } from "./connection";

const sofia = (kind: Fact["kind"], at: number, from = 1_000, id = "c1"): Fact => {
  return { kind, id, sessionId: "s", attendeeId: "sofia", from, at };
};

/** All connections after these facts, by id. */
function knownOf(facts: readonly Fact[]): Record<string, Connection> {
  const known: Record<string, Connection> = {};
  for (const fact of facts) {
    const next = learn(known[fact.id] ?? null, fact);
    if (next) known[fact.id] = next;
  }
  return known;
}

/** Two cities: one lost its line and came back, one stays. */
const eight: Fact[] = [
  sofia("joined", 1_000),
  sofia("left", 60_000),
  sofia("joined", 61_000, 61_000, "c2"),
  sofia("left", 90_000, 61_000, "c2"),
  sofia("joined", 95_000, 95_000, "c3"),
  { ...sofia("joined", 2_000, 2_000, "d1"), attendeeId: "zagreb" },
  { ...sofia("left", 3_000, 2_000, "d1"), attendeeId: "zagreb" },
  { ...sofia("joined", 4_000, 4_000, "d2"), attendeeId: "zagreb" },
];

describe("webhooks", () => {
  it("eight of them, each three times and in any order, give one state", () => {
    const wanted = knownOf(eight);
    expect(Object.values(wanted).map(({ id, from, to }) => [id, from, to])).toEqual([
      ["c1", 1_000, 60_000],
      ["c2", 61_000, 90_000],
      ["c3", 95_000, null],
      ["d1", 2_000, 3_000],
      ["d2", 4_000, null],
    ]);
    const threeTimes = [...eight, ...eight, ...eight];
    fc.assert(
      fc.property(fc.shuffledSubarray(threeTimes, { minLength: threeTimes.length }), (shuffled) => {
        expect(knownOf(shuffled)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the media server's list", () => {
  it("ends a connection whose webhook was lost, at the time it was last seen", () => {
    const { c1 } = knownOf([sofia("joined", 1_000), sofia("listed", 20_000), sofia("missing", 28_000)]);
    expect(c1).toMatchObject({ to: 20_000, end: "missed" });
  });

  it("begins one whose webhook was lost", () => {
    expect(knownOf([sofia("listed", 20_000)]).c1).toMatchObject({ from: 1_000, to: null });
  });

  it("does not miss somebody who came while it was asked for, nor somebody it never knew", () => {
    expect(knownOf([sofia("joined", 27_000, 27_000), sofia("missing", 28_000)]).c1?.to).toBeNull();
    expect(knownOf([sofia("missing", 28_000)])).toEqual({});
  });

  it("takes back its own end, and never one that a webhook told", () => {
    const missed = [sofia("joined", 1_000), sofia("missing", 28_000)];
    expect(knownOf([...missed, sofia("listed", 36_000)]).c1).toMatchObject({ to: null, end: "" });
    expect(knownOf([...missed, sofia("left", 25_000)]).c1).toMatchObject({ to: 25_000, end: "told" });
    expect(knownOf([sofia("left", 25_000), sofia("listed", 26_000)]).c1).toMatchObject({ to: 25_000, end: "told" });
  });
});
