import { expect, it } from "vitest";
import { makeSession } from "../../factories/session";
import { describeDatabases } from "../../setup/database";
import { startHelper } from "../../setup/process";
import { openLog } from "./counting";

describeDatabases((makeDb) => {
  it("R4: kill -9 in the middle of appends loses no acknowledged event and leaves no gap", async () => {
    const db = await makeDb();
    const id = await makeSession(db);
    const acknowledged: string[] = [];
    for (const least of [1, 13, 34]) {
      const writer = startHelper(new URL("./append-events.ts", import.meta.url), db.url, id);
      await writer.said(least);
      await writer.kill();
      acknowledged.push(...writer.lines);
    }
    await db.ping();
    const log = await openLog(db, id);
    const kept = new Set(log.events.map(({ commandId }) => commandId));
    expect(acknowledged.length).toBeGreaterThanOrEqual(48);
    expect(acknowledged.filter((commandId) => !kept.has(commandId))).toEqual([]);
    // At most the one append of each life that was not acknowledged yet.
    expect(log.rev - acknowledged.length).toBeLessThanOrEqual(3);
    expect(log.state).toEqual(log.events.map(({ rev }) => rev));
    expect(log.events.map(({ rev }) => rev)).toEqual(Array.from({ length: log.rev }, (_, i) => i + 1));
  });
});
