import { expect, it } from "vitest";
import { describeDatabases } from "../../setup/database";
import { startHelper } from "../../setup/process";

describeDatabases((makeDb) => {
  it("R4: loses no acknowledged row when the writer is killed", async () => {
    const { url, client, ping } = await makeDb();
    const acknowledged: string[] = [];
    for (const round of [1, 2, 3, 4]) {
      const writer = startHelper(new URL("./write-rows.ts", import.meta.url), url, String(round));
      await writer.said(20 + Math.floor(Math.random() * 100));
      await writer.kill();
      acknowledged.push(...writer.lines);
    }
    await ping();
    const kept = new Set((await client.account.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(80);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});
