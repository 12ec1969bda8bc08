import { afterEach, expect, test } from "vitest";
import { sendDigests } from "../../app/features/questions/send-digests.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, type World } from "./world";

const hour = 60 * 60_000;

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  /** A world on an evening to come, without jobs. */
  async function evening() {
    world = await openWorld(await makeDb());
    await world.office.stop();
    world.time.offset = Date.parse("2046-03-05T18:00:00Z") - Date.now();
    return world;
  }
  const morning = () => {
    world.time.offset = Date.parse("2046-03-06T07:30:00Z") - Date.now();
  };
  const ask = (text: string, more = {}) =>
    world.form(world.sofia, { intent: "ask", once: crypto.randomUUID(), text, ...more }) as Promise<string>;
  const answer = (thread: string, text: string) =>
    world.form(world.expert, { intent: "answer", once: crypto.randomUUID(), thread, text });
  const digests = () => world.db.client.delivery.findMany({ where: { cause: { startsWith: "digest:" } } });

  test("who wants one mail a day gets one, in the morning, and no other", async () => {
    const { zagreb, db } = await evening();
    const [one, two] = [await ask("One?"), await ask("Two?")];
    await answer(one, "First.");
    await answer(two, "Second.");
    for (const thread of [one, two]) await world.form(zagreb, { intent: "follow", thread, on: "true" });
    await world.form(zagreb, { intent: "mail", mode: "daily" });
    await answer(one, "Third.");
    expect(await db.client.delivery.count({ where: { toAddress: zagreb.address } })).toBe(0);
    morning();
    expect(await sendDigests(world.deps)).toBe(1);
    expect(await sendDigests(world.deps)).toBe(0);
    const [mail, ...more] = await digests();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ toAddress: zagreb.address, replyTo: null });
    for (const words of ["One?", "First.", "Two?", "Second.", "Third."]) expect(mail?.text).toContain(words);
    world.time.offset += 24 * hour;
    expect(await sendDigests(world.deps)).toBe(0);
    await answer(two, "Fourth.");
    world.time.offset += 24 * hour;
    expect(await sendDigests(world.deps)).toBe(1);
    expect((await digests()).at(-1)?.text).not.toContain("First.");
  });

  test("the expert hears in the morning what still waits, and answers by writing to the address below a question", async () => {
    const { expert, sofia } = await evening();
    world.time.offset -= 48 * hour;
    await ask("Nobody answered?");
    await ask("Hidden?", { nameHidden: "on" });
    await answer(await ask("Answered?"), "Yes.");
    morning();
    await ask("Just now?");
    expect(await sendDigests(world.deps)).toBe(1);
    const [mail] = await digests();
    expect(mail).toMatchObject({ toAddress: expert.address, subject: expect.stringMatching(/^2 questions wait/) });
    expect(mail?.text).not.toMatch(/Answered\?|Just now\?/);
    expect(mail?.text).toMatch(/Sofia asked 2 days ago.*\n\nNobody answered\?/);
    expect(mail?.text).toMatch(/Anonymous asked 2 days ago.*\n\nHidden\?/);
    const address = /mailto:(qa\+\S+)/.exec(mail?.text ?? "")?.[1] ?? "";

    const { openMailOffice } = await import("../../app/jobs/mail-office.server");
    const { receiveMail } = await import("../../app/features/mail/receive.server");
    const raw = Buffer.from(rawReply({ to: address, text: "Here it is." }));
    await receiveMail(world.deps, {
      envelopeFrom: expert.address,
      envelopeTo: [address],
      remote: "127.0.0.1",
      mayRefuse: true,
      raw,
    });
    const office = await openMailOffice(world.deps, null);
    await world.results();
    await office.stop();
    expect(await world.threads(sofia)).toContainEqual(
      expect.objectContaining({ state: "answered", answers: [expect.objectContaining({ text: "Here it is." })] }),
    );
  });

  test("two processes write one summary, and an expert who unsubscribed none", async () => {
    await evening();
    world.time.offset -= 48 * hour;
    await ask("Nobody answered?");
    morning();
    const written = await Promise.all([sendDigests(world.deps), sendDigests(world.deps)]);
    expect(written.sort()).toEqual([0, 1]);
    await world.form(world.expert, { intent: "mail", mode: "none" });
    world.time.offset += 24 * hour;
    expect(await sendDigests(world.deps)).toBe(0);
  });
});
