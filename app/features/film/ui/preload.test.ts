import { describe, expect, it } from "vitest";
import { coveredUntil, rateToFetch, SegmentWatch } from "./preload";

/** A player whose ranges and state are set by hand. */
class Player {
  ranges: [number, number][] = [];
  networkState = 2;
  get buffered(): TimeRanges {
    const { ranges } = this;
    const at = (side: 0 | 1) => (index: number) => ranges[index]?.[side] ?? Number.NaN;
    return { length: ranges.length, start: at(0), end: at(1) };
  }
}

describe("the next segment", () => {
  it("R1: counts what is there without a gap", () => {
    const player = new Player();
    player.ranges = [
      [0, 15],
      [100, 130],
    ];
    expect([0, 14, 15, 99.9, 100, 120, 130].map((at) => coveredUntil(player, at))).toEqual([
      15, 15, 15, 130, 130, 130, 130,
    ]);
  });

  it("R1: is there when it reaches the next stop", () => {
    const player = new Player();
    player.ranges = [[0, 10]];
    const watch = new SegmentWatch(player, 0, 60, 0);
    expect(watch.look(500)).toEqual({ ready: false, speed: null });
    player.ranges = [[0, 40]];
    expect(watch.look(1_000)).toEqual({ ready: false, speed: null });
    expect(watch.look(6_000), "slower than it could be").toEqual({ ready: false, speed: 5 });
    player.ranges = [[0, 59.8]];
    expect(watch.look(10_000)).toEqual({ ready: true, speed: 5 });
    expect(watch.look(60_000), "the speed is that of the fetching").toEqual({ ready: true, speed: 5 });
  });

  it("R1: is there when the player takes no more, not when the line has stopped", () => {
    const player = new Player();
    player.ranges = [[0, 30]];
    const watch = new SegmentWatch(player, 0, 600, 0);
    expect(watch.look(5_000)).toEqual({ ready: false, speed: 0 });
    player.networkState = 1;
    expect(watch.look(5_250).ready).toBe(true);
  });

  it("R1: is not there while the player has nothing at all", () => {
    const player = new Player();
    player.networkState = 1;
    expect(new SegmentWatch(player, 0, 600, 0).look(10_000).ready).toBe(false);
  });

  it("R1: a long one is fetched as far ahead as a player goes", () => {
    expect([3, 21, 72, 3_600].map(rateToFetch)).toEqual([1, 5, 15, 16]);
  });
});
