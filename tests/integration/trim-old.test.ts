import { join } from "node:path";
import { expect, test } from "vitest";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { trimOld } from "../../app/features/privacy/trim-old.server";
import { fillEveryTable } from "../factories/every-table";
import { describeDatabases } from "../setup/database";

const at = new Date("2026-11-24T17:00:00.123Z");
const day = 24 * 3_600_000;
const keep = { mail: 365, tests: 90, signIns: 30, audit: 1_095 };

describeDatabases((makeDb) => {
  test("what is exactly as old as its period stays, a millisecond later it goes; what waits is never emptied", async () => {
    const db = await makeDb();
    const c = db.client;
    await fillEveryTable(db);
    await c.connectionTest.updateMany({ data: { at } });
    await c.signIn.updateMany({ data: { expiresAt: at } });
    await c.signInRequest.updateMany({ data: { expiresAt: at } });
    await c.auditEntry.updateMany({ data: { at } });
    await c.inboundMail.updateMany({ data: { receivedAt: at, result: "question", rawKey: "mail/aa/raw.eml" } });
    const envelope = { envelopeFrom: "", envelopeTo: "[]", raw: new Uint8Array([1]), receivedAt: at };
    await c.inboundMail.create({ data: { ...envelope, messageId: "held", hash: "held", result: "held" } });
    const files = diskFiles(join(db.dataDir, "files"));
    await files.put("mail/aa/raw.eml", Buffer.from("raw"));
    const counts = async () => [
      await c.connectionTest.count(),
      await c.signIn.count(),
      await c.signInRequest.count(),
      await c.auditEntry.count(),
      (await c.inboundMail.findMany({ orderBy: { messageId: "asc" } })).map(({ raw }) => raw.length > 0),
      (await files.open("mail/aa/raw.eml")) !== null,
    ];
    const after = (days: number, ms: number) =>
      trimOld({ db, files, clock: { now: () => at.getTime() + days * day + ms } }, keep);
    const all = await counts();
    expect(all).toEqual([1, 1, 1, 1, [true, true], true]);
    await after(30, 0);
    expect(await counts()).toEqual(all);
    await after(30, 1);
    expect(await counts()).toEqual([1, 0, 0, 1, [true, true], true]);
    await after(90, 0);
    expect((await counts())[0]).toBe(1);
    await after(90, 1);
    expect((await counts())[0]).toBe(0);
    await after(365, 0);
    expect((await counts()).slice(4)).toEqual([[true, true], true]);
    await after(365, 1);
    expect((await counts()).slice(3)).toEqual([1, [false, true], false]);
    await after(1_095, 0);
    expect((await counts())[3]).toBe(1);
    await after(1_095, 1);
    expect((await counts())[3]).toBe(0);
  });
});
