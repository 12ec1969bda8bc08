import { expect, it } from "vitest";
import { lostAfterMs, Presence, sweepEveryMs } from "./presence";

it("who polls is here until they have been away too long", () => {
  const presence = new Presence();
  presence.seen("sofia", 1_000);
  expect(presence.away(["sofia"], 1_000 + lostAfterMs - 1)).toEqual([]);
  expect(presence.away(["sofia"], 1_000 + lostAfterMs)).toEqual(["sofia"]);
});

it("an open stream is presence, however long; two pages are two streams", () => {
  const presence = new Presence();
  presence.streamOpened("sofia");
  presence.streamOpened("sofia");
  presence.streamClosed("sofia", 5_000);
  expect(presence.away(["sofia"], 3_600_000)).toEqual([]);
  presence.streamClosed("sofia", 3_600_000);
  expect(presence.hasStreams).toBe(false);
  expect(presence.away(["sofia"], 3_600_000)).toEqual([]);
  expect(presence.away(["sofia"], 3_600_000 + lostAfterMs)).toEqual(["sofia"]);
});

it("who says when to be heard of again is gone when nothing comes, whatever stream is open", () => {
  const presence = new Presence();
  presence.streamOpened("sofia");
  presence.seen("sofia", 10_000, 5_000);
  expect(presence.away(["sofia"], 15_000 + lostAfterMs - 1)).toEqual([]);
  expect(presence.seenHere(15_000 + lostAfterMs - 1)).toEqual(["sofia"]);
  expect(presence.away(["sofia"], 15_000 + lostAfterMs)).toEqual(["sofia"]);
  expect(presence.seenHere(15_000 + lostAfterMs)).toEqual([]);
  presence.seen("sofia", 60_000, 60_000);
  expect(presence.away(["sofia"], 120_000 + lostAfterMs - 1)).toEqual([]);
  expect(presence.away(["sofia"], 120_000 + lostAfterMs)).toEqual(["sofia"]);
});

it("a command makes it no shorter, and its time counts like a poll's", () => {
  const presence = new Presence();
  presence.seen("sofia", 0, 60_000);
  presence.seen("sofia", 1_000);
  expect(presence.away(["sofia"], 60_000 + lostAfterMs - 1)).toEqual([]);
  presence.seen("sofia", 70_000);
  expect(presence.away(["sofia"], 70_000 + lostAfterMs - 1)).toEqual([]);
  expect(presence.away(["sofia"], 70_000 + lostAfterMs)).toEqual(["sofia"]);
});

it("whom only another process sees stays as long as it says so", () => {
  const presence = new Presence();
  expect(presence.away(["zagreb"], 50_000)).toEqual([]);
  for (let now = 50_000; now <= 100_000; now += sweepEveryMs) {
    presence.seenElsewhere(["zagreb"], now);
    expect(presence.away(["zagreb"], now)).toEqual([]);
  }
  expect(presence.away(["zagreb"], 100_000 + lostAfterMs)).toEqual(["zagreb"]);
});

it("tells of whom it has seen itself, never of what it was told", () => {
  const presence = new Presence();
  presence.streamOpened("sofia");
  presence.seen("zagreb", 10_000);
  presence.seenElsewhere(["moscow"], 10_000);
  expect(presence.seenHere(10_000 + sweepEveryMs).toSorted()).toEqual(["sofia", "zagreb"]);
  expect(presence.seenHere(10_001 + sweepEveryMs)).toEqual(["sofia"]);
});
