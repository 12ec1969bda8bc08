import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../../db.server";
import { insertInbound, type NewInbound } from "./store.server";

interface Waiting {
  row: NewInbound;
  now: number;
  done(): void;
  failed(error: unknown): void;
}

const rowOf = ({ row, now }: Waiting) => ({ ...row, receivedAt: now });

const queues = new WeakMap<Database, Waiting[]>();

/**
 * Commits an incoming mail; those that come while another commit is under way share the next one, because a disk is slow
 * at making things durable and does not mind how much. Resolves when the mail is committed.
 */
export function insertTogether(db: Database, row: NewInbound, now: number): Promise<void> {
  return new Promise((done, failed) => {
    const queue = queues.get(db);
    if (queue) queue.push({ row, now, done, failed });
    else {
      const begun = [{ row, now, done, failed }];
      queues.set(db, begun);
      void commitAll(db, begun);
    }
  });
}

async function commitAll(db: Database, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    // Those whose last byte has come in this very turn of the loop come along.
    await nextTurn();
    const batch = queue.splice(0, 50);
    try {
      await db.transaction((tx) => insertInbound(tx, batch.map(rowOf)));
      for (const one of batch) one.done();
    } catch {
      // One of them may be at fault: each for itself.
      for (const one of batch) {
        await db.transaction((tx) => insertInbound(tx, [rowOf(one)])).then(one.done, one.failed);
      }
    }
  }
  queues.delete(db);
}
