import { expect, it } from "vitest";
import { UniqueViolation } from "../../../app/db.server";
import { describeDatabases, type TestDatabase } from "../../setup/database";

const account = (name: string) => ({ email: `${name}@demo.example`, name });

async function addSession({ client }: TestDatabase): Promise<string> {
  const programme = await client.programme.create({ data: { slug: "italian-clusters", title: "Italian clusters" } });
  const times = { startsAt: new Date("2026-11-24T17:00:00Z"), endsAt: new Date("2026-11-24T19:00:00Z") };
  const data = { programmeId: programme.id, number: 1, slug: "first", title: "First", ...times };
  return (await client.session.create({ data })).id;
}

describeDatabases((makeDb) => {
  it("keeps all of thirty interactive transactions that count up one row at once", async () => {
    const db = await makeDb();
    const { id } = await db.client.signInRequest.create({
      data: { email: "a@demo.example", linkHash: "l", codeHash: "c", expiresAt: new Date(0) },
    });
    const countUp = () =>
      db.transaction(async (tx) => {
        const { attempts } = await tx.signInRequest.findUniqueOrThrow({ where: { id } });
        await tx.signInRequest.update({ where: { id }, data: { attempts: attempts + 1 } });
      });
    await Promise.all(Array.from({ length: 30 }, countUp));
    expect(await db.client.signInRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({ attempts: 30 });
  });

  it("undoes all of a transaction whose work throws", async () => {
    const db = await makeDb();
    const work = db.transaction(async (tx) => {
      await tx.account.create({ data: account("sofia") });
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await db.client.account.count()).toBe(0);
    await db.transaction((tx) => tx.account.create({ data: account("zagreb") }));
    expect(await db.client.account.count()).toBe(1);
  });

  it("names a unique field that is taken the same way", async () => {
    const { client, transaction } = await makeDb();
    await client.account.create({ data: account("sofia") });
    await expect(client.account.create({ data: account("sofia") })).rejects.toMatchObject({ key: "Account_email_key" });
    await expect(client.account.create({ data: account("sofia") })).rejects.toBeInstanceOf(UniqueViolation);
    const inside = transaction((tx) => tx.account.create({ data: account("sofia") }));
    await expect(inside).rejects.toBeInstanceOf(UniqueViolation);
  });

  it("names a journal number and a command that are taken the same way", async () => {
    const db = await makeDb();
    const sessionId = await addSession(db);
    const event = (rev: number, commandId: string) =>
      db.client.sessionEvent.create({
        data: { sessionId, rev, commandId, type: "chat.said", payload: "{}", at: new Date(0) },
      });
    await event(1, "a");
    await expect(event(1, "b")).rejects.toMatchObject({ key: "SessionEvent_pkey" });
    await expect(event(2, "a")).rejects.toMatchObject({ key: "SessionEvent_sessionId_commandId_ordinal_key" });
  });

  it("refuses rows that point nowhere, and deletes with their owner those that may go", async () => {
    const db = await makeDb();
    const orphan = { id: "x", accountId: "nobody", expiresAt: new Date(0) };
    await expect(db.client.signIn.create({ data: orphan })).rejects.toMatchObject({ code: "P2003" });
    const { id } = await db.client.account.create({ data: account("sofia") });
    await db.transaction((tx) => tx.signIn.create({ data: { ...orphan, accountId: id } }));
    await db.client.account.delete({ where: { id } });
    expect(await db.client.signIn.count()).toBe(0);
  });

  it("gives back times, texts, bytes and true as they were put in", async () => {
    const { client } = await makeDb();
    const raw = Uint8Array.from([0, 255, 10, 13, 0]);
    const at = new Date("2026-11-24T17:00:00.123Z");
    const mail = {
      messageId: "<a@b>",
      hash: "h",
      envelopeFrom: "Čedomir 🎬; 'x'",
      envelopeTo: "",
      raw,
      receivedAt: at,
    };
    await client.inboundMail.create({ data: mail });
    const found = await client.inboundMail.findFirstOrThrow({ where: { receivedAt: at } });
    expect(found).toMatchObject({ envelopeFrom: mail.envelopeFrom, receivedAt: at });
    expect([...found.raw]).toEqual([...raw]);
  });
});
