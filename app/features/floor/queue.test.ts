import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cities, Floor, threeHands } from "./floor.fixture";
import { queueOf } from "./queue";
import { emptyFloor, type FloorState, type Hand, queueOrders } from "./state";

const placeOf = (id: string) => id.split("/")[0] ?? id;

describe("the fair order", () => {
  it("lets who has spoken least come first, equals as they came, and goes back to the order of arrival", () => {
    const floor = new Floor();
    floor.speaks("zagreb", 60_000);
    for (const city of ["zagreb", "sofia", "moscow"]) floor.send(city, "hand.raise");
    expect(floor.order).toEqual(["zagreb", "sofia", "moscow"]);
    expect(floor.send("moderator", "floor.order", { order: "fair" })).toEqual(["floor.orderChanged"]);
    expect(floor.send("moderator", "floor.order", { order: "fair" })).toEqual([]);
    expect(floor.order).toEqual(["sofia", "moscow", "zagreb"]);
    floor.send("moderator", "floor.order", { order: "arrival" });
    expect(floor.order).toEqual(["zagreb", "sofia", "moscow"]);
  });

  it("puts who has the floor behind the others, and by their time when the turn is over", () => {
    const floor = threeHands();
    floor.speaks("moscow", 60_000);
    floor.send("moderator", "floor.order", { order: "fair" });
    floor.send("moderator", "floor.give", { attendeeId: "zagreb" });
    floor.send("zagreb", "hand.raise");
    floor.send("moscow", "hand.raise");
    expect(floor.order).toEqual(["sofia", "moscow", "zagreb"]);
    floor.send("moderator", "floor.take");
    expect(floor.order).toEqual(["sofia", "zagreb", "moscow"]);
  });

  it("counts the time of a site, whoever of it spoke", () => {
    const speaking = { ...emptyFloor.speaking, order: "fair" as const, spoken: { a: { ms: 9, people: {} } } };
    const hands = ["a/1", "a/2", "b/1"].map((attendeeId, rev) => ({
      attendeeId,
      rev,
      kind: "point" as const,
      person: null,
      at: 0,
    }));
    expect(queueOf({ ...emptyFloor, speaking, hands }, placeOf).map(({ rev }) => rev)).toEqual([2, 0, 1]);
  });
});

const id = fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(3)).map(([site, n]) => `${site}/${n}`);
const anyFloor: fc.Arbitrary<FloorState> = fc.record({
  hands: fc
    .uniqueArray(id)
    .chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length }))
    .map((ids) => ids.map((attendeeId, rev): Hand => ({ attendeeId, rev, kind: "point", person: null, at: rev }))),
  floor: fc.option(id.map((attendeeId) => ({ attendeeId, since: 0, kind: null, person: null }))),
  speaking: fc.record({
    order: fc.constantFrom(...queueOrders),
    mutesOthers: fc.boolean(),
    spoken: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.record({ ms: fc.nat(9), people: fc.constant({}) })),
    round: fc.constant(null),
  }),
});

it("every order is a permutation of the hands, whatever order they stood in before", () => {
  fc.assert(
    fc.property(anyFloor, fc.infiniteStream(fc.nat()), (state, chance) => {
      const queue = queueOf(state, placeOf);
      expect(new Set(queue)).toEqual(new Set(state.hands));
      expect(queue).toHaveLength(state.hands.length);
      const keyed = state.hands.map((hand) => [chance.next().value, hand] as const);
      const shuffled = keyed.sort(([a], [b]) => a - b).map(([, hand]) => hand);
      expect(queueOf({ ...state, hands: shuffled }, placeOf)).toEqual(queue);
    }),
  );
});

it("nobody waits for ever: with every hand kept up, each comes at the latest when the others have caught up", () => {
  const turns = fc.array(fc.nat(60_000), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(turns, turns, (early, later) => {
      const floor = new Floor();
      floor.send("moderator", "floor.order", { order: "fair" });
      for (const [i, ms] of early.slice(0, 6).entries()) floor.speaks(cities[i % 3] ?? "", ms);
      for (const city of cities) floor.send(city, "hand.raise");
      const waits = floor.order.at(-1) ?? "";
      const ahead = Math.max(...Object.values(floor.state.speaking.spoken).map(({ ms }) => ms));
      let given = 0;
      for (; floor.order[0] !== waits; given++) {
        const [first = ""] = floor.order;
        floor.send("moderator", "floor.give", { attendeeId: first });
        floor.send(first, "hand.raise");
        floor.now += 1_000 + (later[given % later.length] ?? 0);
        floor.send("moderator", "floor.take");
        expect(given).toBeLessThanOrEqual(2 * (1 + ahead / 1_000));
      }
    }),
  );
});
