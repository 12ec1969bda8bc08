import { expect, it } from "vitest";
import { RehearsalClock } from "./rehearsal-clock";

it("runs faster when it is told to, without a jump", () => {
  let real = 500;
  const clock = new RehearsalClock(1_000_000, () => real);
  real += 100;
  expect(clock.now()).toBe(1_000_100);
  clock.run(20);
  expect(clock.now()).toBe(1_000_100);
  real += 10;
  expect(clock.now()).toBe(1_000_300);
  clock.run(1);
  real += 10;
  expect(clock.now()).toBe(1_000_310);
});
