import { expect, it } from "vitest";
import { keepTrying } from "./keep-trying";

it("tries again, with longer and longer waits, until the part has come", async () => {
  const waits: number[] = [];
  let tries = 0;
  const load = async () => {
    if (++tries < 8) throw new Error("the line is down");
    return "the part";
  };
  expect(await keepTrying(load, async (ms) => void waits.push(ms))).toBe("the part");
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});
