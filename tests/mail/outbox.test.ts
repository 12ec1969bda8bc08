import { afterEach, expect, test } from "vitest";
import { sendDue } from "../../app/features/mail/send-due.server";
import { enqueueSignInMail } from "../../app/features/mail/sign-in-mail.server";
import { describeDatabases } from "../setup/database";
import { openWorld, until, type World } from "./world";

const minute = 60_000;

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  /** A world whose office is closed: the test itself sends. */
  async function quiet() {
    world = await openWorld(await makeDb());
    await world.office.stop();
    return world;
  }
  const state = async () => (await world.db.client.delivery.findMany()).map((row) => row.state);

  test("R7: the server is away for an hour, then every mail goes out once", async () => {
    const { mailer, deps, time } = await quiet();
    await world.ask("One?");
    await world.ask("Two?");
    mailer.answer = "later";
    for (; time.offset < 60 * minute; time.offset += minute) await sendDue(deps);
    expect(mailer.sent).toEqual([]);
    expect(await state()).toEqual(["queued", "queued"]);
    mailer.answer = "take";
    for (; time.offset < 200 * minute; time.offset += minute) await sendDue(deps);
    expect(await state()).toEqual(["sent", "sent"]);
    expect(mailer.sent).toHaveLength(2);
    expect((await world.threads()).map((thread) => thread.state)).toEqual(["sent", "sent"]);
  });

  test("a refusal for good stops a mail and says why", async () => {
    const { mailer, deps, time } = await quiet();
    await world.ask("One?");
    mailer.answer = "never";
    await sendDue(deps);
    time.offset += 600 * minute;
    await sendDue(deps);
    const rows = await world.db.client.delivery.findMany();
    expect(rows).toMatchObject([{ state: "failed", attempts: 1, error: "550 no such user" }]);
    expect((await world.threads())[0]?.state).toBe("waiting");
  });

  test("after three days of trying a mail fails", async () => {
    const { mailer, deps, time } = await quiet();
    await world.ask("One?");
    mailer.answer = "later";
    for (; time.offset < 76 * 60 * minute; time.offset += 30 * minute) await sendDue(deps);
    expect(await state()).toEqual(["failed"]);
  });

  test("R8: a process that dies after the receiver took the mail leaves one duplicate with the same bytes", async () => {
    const { mailer, deps, time } = await quiet();
    await world.ask("One?");
    const died = { ...deps, desk: { ...deps.desk, delivered: () => Promise.reject(new Error("killed")) } };
    await expect(sendDue(died)).rejects.toThrow("killed");
    expect(mailer.sent).toHaveLength(1);
    await sendDue(deps);
    expect(mailer.sent).toHaveLength(1);
    time.offset += 6 * minute;
    await sendDue(deps);
    time.offset += 6 * minute;
    await sendDue(deps);
    expect(mailer.sent).toHaveLength(2);
    expect(mailer.sent[0]?.raw.equals(mailer.sent[1]?.raw ?? Buffer.alloc(0))).toBe(true);
    expect(await state()).toEqual(["sent"]);
  });

  test("two processes at once send each mail once", async () => {
    const { mailer, deps } = await quiet();
    for (let i = 0; i < 5; i++) await world.ask(`Question ${i}?`);
    await Promise.all([sendDue(deps), sendDue(deps), sendDue(deps)]);
    expect(mailer.sent).toHaveLength(5);
    expect(new Set(mailer.sent.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw.toString())?.[1])).size).toBe(5);
  });

  test("our mails say what they are and whose they are", async () => {
    const { mailer, deps } = await quiet();
    await world.ask("One?");
    await sendDue(deps);
    const [mail] = mailer.sent;
    const raw = mail?.raw.toString() ?? "";
    expect(mail?.envelopeFrom).toMatch(/^bounce\+[a-z0-9]+-[a-z2-7]{26}@mail\.example$/);
    expect(raw).toMatch(/^From: "Sofia \(Distretto\)" <distretto@mail\.example>\r$/m);
    expect(raw).toMatch(/^Reply-To: qa\+[a-z2-7]{26}@mail\.example\r$/m);
    expect(raw).toMatch(/^List-ID: <session-4\.italian-clusters\.mail\.example>\r$/im);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^X-Distretto-Loop: 1\r$/m);
    expect(raw.indexOf("text/plain")).toBeLessThan(raw.indexOf("text/html"));
  });

  test("the sign-in mail has the code in its subject and first line, and the link alone on a line", async () => {
    const { deps, db, sofia } = await quiet();
    const to = { id: sofia.accountId, email: sofia.address, name: sofia.name, language: "en" };
    const write = () =>
      db.transaction((tx) => enqueueSignInMail(deps, tx, to, { link: "secret-link", code: "123456" }));
    await write();
    await write();
    const rows = await until(async () => db.client.delivery.findMany());
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject).toContain("123456");
    const lines = rows[0]?.text.split("\n") ?? [];
    expect(lines[0]).toContain("123456");
    expect(lines).toContain("https://distretto.example/sign-in/link/secret-link");
  });
});
