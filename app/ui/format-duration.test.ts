import { expect, it } from "vitest";
import { formatClock, formatLeft } from "./format-duration";

it("a clock shows minutes and seconds, and hours when there are any", () => {
  expect([0, 999, 65_000, 600_000, 3_725_000].map(formatClock)).toEqual(["0:00", "0:00", "1:05", "10:00", "1:02:05"]);
});

it("time over is marked, and zero is never negative", () => {
  expect([-500, -5000, -65_000].map(formatClock)).toEqual(["0:00", "−0:05", "−1:05"]);
});

it("time left names the two largest units", () => {
  const hour = 3_600_000;
  expect(formatLeft(76 * hour, "en")).toBe("3 days 4 hours");
  expect(formatLeft(2 * hour + 300_000, "en")).toBe("2 hours 5 minutes");
  expect(formatLeft(72 * hour, "en")).toBe("3 days");
  expect(formatLeft(95_000, "en")).toBe("1 minute 35 seconds");
  expect(formatLeft(-1, "en")).toBe("0 seconds");
});

it("seconds are left out while there are many minutes", () => {
  expect(formatLeft(20 * 60_000 + 7_000, "en")).toBe("20 minutes");
});
