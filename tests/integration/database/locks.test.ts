import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import pg from "pg";
import { expect, it } from "vitest";
import { DatabaseBusy, openDatabase } from "../../../app/db.server";
import { describeDatabases, type Kind, type TestDatabase } from "../../setup/database";
import { startHelper } from "../../setup/process";

const account = (name: string) => ({ data: { email: `${name}@demo.example`, name } });

/** Somebody else holds what every writer of accounts needs; resolves to what lets it go. */
async function holdLock(kind: Kind, { url }: TestDatabase): Promise<() => Promise<unknown>> {
  if (kind === "sqlite") {
    const holder = startHelper(new URL("./hold-lock.mjs", import.meta.url), url.slice("file:".length));
    await holder.said(1);
    return () => {
      holder.child.stdin.write("go\n");
      return once(holder.child, "exit");
    };
  }
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE');
  return () => holder.end();
}

describeDatabases((makeDb, kind) => {
  it("waits for a lock that another process holds, and reads meanwhile", async () => {
    const db = await makeDb();
    const letGo = await holdLock(kind, db);
    const writes = Promise.all([
      db.client.account.create(account("sofia")),
      db.transaction((tx) => tx.account.create(account("zagreb"))),
    ]);
    for (let i = 0; i < 20; i++) expect(await db.client.account.count()).toBe(0);
    await letGo();
    await writes;
    expect(await db.client.account.count()).toBe(2);
  });

  it("R5: refuses with 503 after about 5 s, without standing still, and goes on when the lock is gone", async () => {
    const db = await makeDb();
    const letGo = await holdLock(kind, db);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const started = performance.now();
    const refusals = await Promise.allSettled([
      db.client.account.create(account("sofia")),
      ...[1, 2, 3, 4, 5].map((i) => db.transaction((tx) => tx.account.create(account(`zagreb${i}`)))),
    ]);
    const waited = performance.now() - started;
    delay.disable();
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: "rejected", reason: { code: "database_busy", status: 503 } });
      expect(refusal.status === "rejected" && refusal.reason).toBeInstanceOf(DatabaseBusy);
    }
    expect(waited).toBeGreaterThan(4_500);
    expect(waited).toBeLessThan(10_000);
    expect(delay.max / 1e6).toBeLessThan(300);
    await letGo();
    await db.client.account.create(account("sofia"));
    const other = await openDatabase(db.url);
    expect(await other.client.account.count(), "seen by another connection").toBe(1);
    await other.close();
  });
});
