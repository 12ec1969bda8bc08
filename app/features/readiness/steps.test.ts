import { expect, it } from "vitest";
import { type Step, stepIds, verdictOf } from "./steps";
import { testResult } from "./test-result";

const test = (states: Partial<Record<Step["id"], Step["state"]>> = {}): Step[] =>
  stepIds.map((id) => ({ id, state: states[id] ?? "ok", about: "" }));

it.each([
  [{}, "ok", "udp"],
  [{ turn: "skipped" }, "ok", "udp"],
  [{ udp: "problem" }, "ok", "tcp"],
  [{ udp: "problem", tcp: "problem" }, "ok", "turn"],
  [{ udp: "problem", tcp: "problem", turn: "skipped" }, "problem", ""],
  [{ signalling: "skipped", udp: "skipped", tcp: "skipped", turn: "skipped" }, "problem", ""],
  [{ camera: "problem" }, "problem", "udp"],
  [{ film: "problem" }, "problem", "udp"],
] as const)("%j is %s over %j", (states, state, media) => {
  expect(verdictOf(test(states))).toEqual({ state, media });
});

it("takes every step once and in order, and nothing else", () => {
  expect(testResult.safeParse(test()).success).toBe(true);
  expect(testResult.safeParse(test().slice(1)).success).toBe(false);
  expect(testResult.safeParse([...test().slice(1), test()[1]]).success).toBe(false);
  expect(testResult.safeParse(test().map((one) => ({ ...one, about: "x".repeat(301) }))).success).toBe(false);
});
