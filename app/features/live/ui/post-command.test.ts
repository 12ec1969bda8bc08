import { expect, test } from "vitest";
import { emptyLive } from "../state";
import { postCommand } from "./post-command";

const envelope = { commandId: "0b0e7f4e-7a55-4d6f-9a53-0f1c5f9f1a11", type: "hand.raise", payload: {} };
const json = (status: number, body: object, headers = {}) => new Response(JSON.stringify(body), { status, headers });

/** A line on which each try gets the next answer; null: the network fails. */
function line(answers: (Response | null)[]) {
  const bodies: string[] = [];
  const waits: number[] = [];
  return {
    bodies,
    waits,
    fetch: (async (_url: string, init: RequestInit) => {
      bodies.push(String(init.body));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) throw new TypeError("network");
      return answer;
    }) as typeof fetch,
    wait: async (ms: number) => void waits.push(ms),
  };
}

test("a lost answer is asked for again under the same id", async () => {
  const busy = json(503, { error: {} }, { "Retry-After": "2" });
  const over = line([null, busy, json(200, { rev: 5, events: [] })]);
  expect(await postCommand("/commands", envelope, over)).toEqual({ kind: "done", rev: 5, events: [] });
  expect(new Set(over.bodies).size).toBe(1);
  expect(over.bodies).toHaveLength(3);
  expect(over.waits).toEqual([250, 2_000]);
});

test("a refusal is not repeated, and a stale command brings the newest state", async () => {
  const current = { rev: 9, now: 1, server: "one", state: emptyLive };
  const over = line([json(409, { error: { code: "stale", message: "Somebody was faster." }, ...current })]);
  expect(await postCommand("/commands", envelope, over)).toMatchObject({
    kind: "refused",
    code: "stale",
    message: "Somebody was faster.",
    current: { rev: 9 },
  });
  expect(over.bodies).toHaveLength(1);
});

test("gives up after half a minute and says so", async () => {
  const over = line([null]);
  expect(await postCommand("/commands", envelope, over)).toEqual({ kind: "lost" });
  expect(over.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(25_000);
});
