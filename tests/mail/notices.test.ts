import { afterEach, expect, test } from "vitest";
import { processInbound } from "../../app/features/mail/process-inbound.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const expert = "expert@people.example";
const day = 24 * 60 * 60_000;

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  async function asked(options?: Parameters<typeof openWorld>[1]) {
    world = await openWorld(await makeDb(), options);
    const threadId = await world.ask("May I ask?");
    const { replyTo } = await world.mailTo(expert, /Question/);
    return { to: replyTo ?? "", threadId };
  }
  const count = (n: number) => until(async () => (await world.results()).length === n && world.results());
  const notices = () => world.mailer.sent.filter((mail) => mail.envelopeFrom === "");
  const sentNotices = (n: number) => until(async () => notices().length === n && notices());

  test("an empty reply gets one notice a day, without return address, in words that help", async () => {
    const { to } = await asked();
    for (let n = 1; n <= 3; n++) {
      await world.deliver(expert, to, rawReply({ to, text: "" }));
      expect((await count(n)).at(-1)).toMatchObject({ result: "refused", reason: "empty" });
    }
    const [mail] = await sentNotices(1);
    const raw = mail?.raw.toString() ?? "";
    expect(mail?.to).toBe(expert);
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(raw).toMatch(/^X-Distretto-Loop: 1\r$/m);
    expect(raw).toMatch(/^In-Reply-To: <[^>]+@people\.example>\r$/m);
    expect(raw).not.toMatch(/^Reply-To:/m);
    expect(raw).toContain("write your answer above the quoted text");
    world.time.offset += day + 1;
    await world.deliver(expert, to, rawReply({ to, text: "" }));
    await sentNotices(2);
  });

  test("running a mail again writes no second notice, tomorrow neither", async () => {
    const { to } = await asked();
    await world.deliver(expert, to, rawReply({ to, text: "" }));
    const [row] = await count(1);
    await sentNotices(1);
    world.time.offset += 2 * day;
    expect(await processInbound(world.deps, row?.id ?? "")).toMatchObject({ result: "refused", reason: "empty" });
    expect(await world.db.client.delivery.count({ where: { cause: { startsWith: "notice:" } } })).toBe(1);
  });

  test("row 45: an unknown sender gets one notice and makes no question", async () => {
    await asked();
    const to = world.sessionAddress;
    for (let n = 1; n <= 3; n++) {
      await world.deliver("who@else.example", to, rawReply({ from: "who@else.example", to, text: `Hello ${n}` }));
      expect((await count(n)).at(-1)).toMatchObject({ result: "refused", reason: "unknown-sender" });
    }
    const [mail] = await sentNotices(1);
    expect(mail?.to).toBe("who@else.example");
    expect(await world.threads()).toHaveLength(1);
  });

  test("a closed thread and an encrypted mail are told, and the words are kept", async () => {
    const { to, threadId } = await asked();
    const encrypted = ['Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"'];
    const raw = rawReply({ to, text: "--b\nContent-Type: application/octet-stream\n\nabc\n--b--" }).replace(
      "Content-Type: text/plain; charset=utf-8",
      encrypted[0] ?? "",
    );
    await world.deliver(expert, to, raw);
    expect((await count(1)).at(-1)).toMatchObject({ result: "refused", reason: "encrypted" });
    await world.db.client.thread.update({ where: { id: threadId }, data: { state: "closed" } });
    await world.deliver(expert, to, rawReply({ to, text: "Too late." }));
    expect((await count(2)).at(-1)).toMatchObject({ result: "refused", reason: "closed" });
    const raws = (await sentNotices(2)).map((mail) => mail.raw.toString());
    expect(raws.join()).toContain("We cannot read encrypted mail");
    expect(raws.join()).toContain("The question is already closed");
  });

  test("machines and those who are not believed get no notice", async () => {
    const { to } = await asked({ trust: "dmarc" });
    await world.deliver(expert, to, rawReply({ to, text: "" }));
    await world.deliver("", to, rawReply({ to, text: "" }));
    await world.deliver(expert, to, rawReply({ to, text: "", headers: ["Precedence: bulk"] }));
    await count(3);
    expect(await world.db.client.delivery.count({ where: { cause: { startsWith: "notice:" } } })).toBe(0);
  });

  test("a colleague's reply is held and the expert is asked; yes publishes it, once", async () => {
    const { to } = await asked();
    await world.deliver(
      "colleague@people.example",
      to,
      rawReply({ from: "colleague@people.example", to, text: "For the expert: forty." }),
    );
    expect(await count(1)).toMatchObject([{ result: "held", reason: "other-sender" }]);
    const question = await world.mailTo(expert, /has replied for you/);
    expect(question.text).toContain("For the expert: forty.");
    const back = question.replyTo ?? "";
    await world.deliver(expert, back, rawReply({ to: back, text: "Yes!\n\n> For the expert: forty." }));
    expect(await count(2)).toMatchObject([
      { result: "published", reason: "confirmed" },
      { result: "published", reason: "confirmation" },
    ]);
    expect((await world.threads())[0]?.answers.map((answer) => answer.text)).toEqual(["For the expert: forty."]);
    const [first, second] = await world.results();
    await processInbound(world.deps, second?.id ?? "");
    await processInbound(world.deps, first?.id ?? "");
    expect((await world.threads())[0]?.answers).toHaveLength(1);
  });

  test("the expert's own words instead are the answer; the colleague's stay held", async () => {
    const { to } = await asked();
    await world.deliver(
      "colleague@people.example",
      to,
      rawReply({ from: "colleague@people.example", to, text: "Forty." }),
    );
    const question = await world.mailTo(expert, /has replied for you/);
    const back = question.replyTo ?? "";
    await world.deliver(expert, back, rawReply({ to: back, text: "No: fifty." }));
    expect(await count(2)).toMatchObject([{ result: "held" }, { result: "published" }]);
    expect((await world.threads())[0]?.answers.map((answer) => answer.text)).toEqual(["No: fifty."]);
  });

  test("a further address that the organiser vouches for is the person's own, in any case", async () => {
    const { to } = await asked();
    await world.db.client.accountAddress.create({
      data: { address: "e.expert@home.example", accountId: world.expert.accountId },
    });
    await world.deliver(
      "e.expert@home.example",
      to,
      rawReply({ from: "E. EXPERT <E.Expert@Home.example>", to, text: "From home." }),
    );
    expect(await count(1)).toMatchObject([{ result: "published" }]);
  });

  test("more than twenty mails of a sender in an hour are held", async () => {
    await asked();
    const to = world.sessionAddress;
    const write = (n: number) =>
      world.deliver("sofia@people.example", to, rawReply({ from: "sofia@people.example", to, text: `Question ${n}?` }));
    for (let n = 1; n <= 21; n++) await write(n);
    const rows = await count(21);
    expect(rows.slice(0, 20).every((row) => row.result === "published")).toBe(true);
    expect(rows[20]).toMatchObject({ result: "held", reason: "too-many" });
    world.time.offset += 61 * 60_000;
    await write(22);
    expect((await count(22)).at(-1)).toMatchObject({ result: "published" });
  }, 60_000);

  test("the same words for the third time are held; the same mail by another way is a copy", async () => {
    const { to } = await asked();
    for (let n = 1; n <= 3; n++) await world.deliver(expert, to, rawReply({ to, text: "Thank you." }));
    expect((await count(3)).map((row) => row.reason)).toEqual(["", "", "repeated"]);
    const raw = rawReply({ to, text: "Two ways." });
    await world.deliver(expert, to, raw);
    await world.deliver(expert, to, `Received: by mx2.mail.example\r\n${raw}`);
    expect((await count(5)).slice(3)).toMatchObject([{ result: "published" }, { result: "automatic", reason: "copy" }]);
    expect((await world.threads())[0]?.answers).toHaveLength(3);
  });
});
