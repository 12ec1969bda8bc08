import type { Db } from "../../db.server";
import { AppError } from "../../errors";
import { verdictOf } from "./steps";
import { putTest } from "./store.server";
import { testResult } from "./test-result";

/** Keeps what a browser's connection test found, as the newest of this member; `invalid` for anything else than a whole test. */
export async function saveTest(
  deps: { db: { client: Db }; clock: { now(): number } },
  { sessionId, membershipId, result }: { sessionId: string; membershipId: string; result: string },
): Promise<void> {
  const parsed = testResult.safeParse(readJson(result));
  if (!parsed.success) throw new AppError("invalid", {}, "test_unreadable");
  const steps = JSON.stringify(parsed.data);
  await putTest(deps.db.client, {
    ...{ sessionId, membershipId, steps, ...verdictOf(parsed.data) },
    at: new Date(deps.clock.now()),
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
