import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSample, type ClockSample, emptyClock, offsetOf, roundTripOf } from "./clock-filter";

const sample = (there: number, back: number, offset: number, sentAt = 0, server = "a"): ClockSample => ({
  server,
  sentAt,
  receivedAt: sentAt + there + back,
  serverNow: sentAt + there + offset,
});

describe("clock filter", () => {
  it("knows nothing before the first sample", () => {
    expect(offsetOf(emptyClock)).toBeNull();
    expect(roundTripOf(emptyClock)).toBeNull();
  });

  it("believes the sample with the shortest way", () => {
    const filter = [sample(200, 10, 5000), sample(4, 4, 5000, 500), sample(30, 250, 5000, 900)].reduce(
      addSample,
      emptyClock,
    );
    expect(offsetOf(filter)).toBe(5000);
    expect(roundTripOf(filter)).toBe(8);
  });

  it("looks at the newest twelve only", () => {
    const slow = Array.from({ length: 12 }, (_, index) => sample(20, 20, 7000, 1000 + index));
    expect(roundTripOf([sample(1, 1, 5000), ...slow].reduce(addSample, emptyClock))).toBe(40);
  });

  it("begins anew with another server process", () => {
    const filter = [sample(1, 1, 5000), sample(50, 50, -300, 100, "b")].reduce(addSample, emptyClock);
    expect(filter.server).toBe("b");
    expect(offsetOf(filter)).toBe(-300);
  });

  it("drops what cannot be", () => {
    expect(addSample(emptyClock, { server: "a", sentAt: 10, receivedAt: 5, serverNow: 1 })).toBe(emptyClock);
    expect(addSample(emptyClock, { server: "a", sentAt: 1, receivedAt: 5, serverNow: Number.NaN })).toBe(emptyClock);
  });

  it("is wrong by at most half the shortest round trip", () => {
    const ways = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ways, fc.integer({ min: -90_000, max: 90_000 }), (trips, offset) => {
        const filter = trips
          .map(([there, back], at) => sample(there, back, offset, at * 2000))
          .reduce(addSample, emptyClock);
        const error = Math.abs((offsetOf(filter) ?? Number.NaN) - offset);
        expect(error).toBeLessThanOrEqual(Math.min(...trips.map(([there, back]) => (there + back) / 2)) + 1e-6);
      }),
    );
  });
});
