import type { Database } from "../../../app/db.server";
import { type Decision, happens, refused } from "../../../app/features/journal/decision";
import type { JournalEvent } from "../../../app/features/journal/event";
import { SessionLog } from "../../../app/features/journal/session-log.server";

/** A state that is the list of what was counted. */
export type Counted = number[];

const apply = (state: Counted, event: JournalEvent): Counted => [...state, (event.payload as { n: number }).n];

export const openLog = async (db: Database, sessionId: string): Promise<SessionLog<Counted>> => {
  const log = new SessionLog<Counted>(db, sessionId, [], apply);
  await log.catchUp();
  return log;
};

/** Appends the next number: one more than the newest in the state it is judged on. */
export function countOn(log: SessionLog<Counted>, commandId: string = crypto.randomUUID()) {
  const judge = (): Decision => happens({ type: "test.counted", payload: { n: (log.state.at(-1) ?? 0) + 1 } });
  return log.append(commandId, "somebody", () => 1_000, judge);
}

/** A command that only the first sender can carry out. */
export function claim(log: SessionLog<Counted>, n: number) {
  const judge = () =>
    log.state.includes(n)
      ? refused("conflict")
      : happens({ type: "test.claimed", payload: { n }, audience: ["crew", "a"] });
  return log.append(crypto.randomUUID(), null, () => 1_000, judge);
}
