import type { Tx } from "../../db.server";
import { changeThread, findThread, hasAnswer, markAnswered, publishReviewed, setMessageState } from "./store.server";
import { type TellDeps, tellPeople } from "./tell.server";
import type { MessageView, ThreadState } from "./wire";

export interface Written {
  id: string;
  threadId: string;
  kind: MessageView["kind"];
  authorId: string;
  text: string;
}

/**
 * Puts a message on the page. An answer is the crew's word on the question too: what waited for the crew above it is
 * published with it. Those whom an answer concerns get it by mail; for question and note use `tellExperts` before.
 */
export async function publish(deps: TellDeps, tx: Tx, message: Written): Promise<void> {
  const now = deps.clock.now();
  await setMessageState(tx, message.id, "published", now);
  if (message.kind === "answer") {
    await publishReviewed(tx, message.threadId, now);
    await markAnswered(tx, message.threadId, now);
  }
  await tellPeople(deps, tx, message.threadId, message);
}

/** The state a thread has when it is neither closed nor marked by hand. */
export async function openState(tx: Tx, threadId: string): Promise<ThreadState> {
  const thread = await findThread(tx, threadId);
  if (thread?.liveSession != null) return "answeredLive";
  return (await hasAnswer(tx, threadId)) ? "answered" : "sent";
}

export async function reopen(tx: Tx, threadId: string): Promise<void> {
  await changeThread(tx, threadId, { state: await openState(tx, threadId) });
}
