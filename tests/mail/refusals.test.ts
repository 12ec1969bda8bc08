import { afterEach, expect, test } from "vitest";
import { receiveMail } from "../../app/features/mail/receive.server";
import { describeDatabases } from "../setup/database";
import { converse } from "./converse";
import { openWorld, rawReply, until, type World } from "./world";

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  /** A question that has reached the expert; its reply address. */
  async function asked(options?: Parameters<typeof openWorld>[1]) {
    world = await openWorld(await makeDb(), options);
    await world.ask("May I ask?");
    const { replyTo, messageId } = await world.mailTo("expert@people.example", /Question/);
    return { replyTo: replyTo ?? "", messageId };
  }
  const answers = async () => (await world.threads())[0]?.answers ?? [];
  const refused = (work: Promise<string>) =>
    work.then(String, (error: Error & { response?: string }) => error.response ?? error.message);

  test("the same mail twice makes one answer and one mail", async () => {
    const { replyTo } = await asked();
    const raw = rawReply({ to: replyTo, text: "Yes." });
    await world.deliver("expert@people.example", replyTo, raw);
    await world.deliver("expert@people.example", replyTo, raw);
    await world.mailTo("sofia@people.example", /Answer/);
    expect(await world.results()).toMatchObject([{ result: "published" }]);
    expect(await answers()).toHaveLength(1);
    expect(await world.db.client.delivery.count()).toBe(2);
  });

  test("the same Message-ID with another body is kept and held", async () => {
    const { replyTo } = await asked();
    await world.deliver(
      "expert@people.example",
      replyTo,
      rawReply({ to: replyTo, text: "Yes.", messageId: "one@people.example" }),
    );
    await world.mailTo("sofia@people.example", /Answer/);
    await world.deliver(
      "expert@people.example",
      replyTo,
      rawReply({ to: replyTo, text: "No.", messageId: "one@people.example" }),
    );
    expect(await until(async () => (await world.results()).length === 2 && world.results())).toMatchObject([
      { result: "published" },
      { result: "held", reason: "changed-copy" },
    ]);
    expect((await answers()).map((answer) => answer.text)).toEqual(["Yes."]);
  });

  test.each([
    ["another person", "Someone <someone@people.example>", "other-sender"],
    ["a folded line", "Expert\r\n <expert@people.example>", "doubtful-from"],
  ])("a reply from %s is held with its text", async (_, from, reason) => {
    const { replyTo } = await asked();
    await world.deliver("expert@people.example", replyTo, rawReply({ from, to: replyTo, text: "Forged." }));
    expect(await world.results()).toMatchObject([{ result: "held", reason }]);
    expect(await answers()).toEqual([]);
    expect(await world.db.client.message.findFirst({ where: { kind: "answer" } })).toMatchObject({
      text: "Forged.",
      state: "held",
    });
  });

  test.each([
    ["two people", "expert@people.example, sofia@people.example", "doubtful-from"],
    ["a comment", "expert@people.example (the expert)", "doubtful-from"],
    ["a quoted local part", '"expert@people.example x"@evil.example', "doubtful-from"],
    ["a group", "Experts: expert@people.example;", "doubtful-from"],
    ["nested comments", "expert@people.example (the (one (and only)) expert)", "doubtful-from"],
    ["two lines", "expert@people.example\r\nFrom: evil@evil.example", "doubtful-from"],
    ["no line", "\r\nX-From: expert@people.example", "doubtful-from"],
  ])(
    "row 47: a From with %s is refused with 550 while it can be, and held with its text when it was fetched",
    async (_, from) => {
      const { replyTo } = await asked();
      const raw = rawReply({ from, to: replyTo, text: "Forged." });
      expect(await refused(world.deliver("expert@people.example", replyTo, raw))).toMatch(
        /^550 The From line must hold/,
      );
      expect(await world.db.client.inboundMail.count()).toBe(0);
      const mail = { envelopeFrom: "expert@people.example", envelopeTo: [replyTo], raw: Buffer.from(raw) };
      await receiveMail(world.deps, { ...mail, remote: "imap:mailbox", mayRefuse: false });
      world.office.wake();
      expect(await world.results()).toMatchObject([{ result: "held", reason: "doubtful-from" }]);
      expect(await answers()).toEqual([]);
    },
  );

  test("where senders must be authenticated, a mail that is not is held", async () => {
    const { replyTo } = await asked({ trust: "dmarc" });
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text: "Me." }));
    expect(await world.results()).toMatchObject([{ result: "held", reason: "not-authenticated" }]);
  });

  test("unknown recipients and other domains get the same 550; nothing is relayed", async () => {
    await asked();
    const raw = rawReply({ to: "x@y.example", text: "Relay me." });
    const unknown = await refused(world.deliver("a@b.example", `qa+${"a".repeat(26)}@mail.example`, raw));
    expect(unknown).toBe("550 No such recipient here");
    for (const to of [
      "victim@elsewhere.example",
      "postmaster@mail.example",
      "session-99.italian-clusters@mail.example",
    ]) {
      expect(await refused(world.deliver("expert@people.example", to, raw))).toBe(unknown);
    }
    expect(await world.db.client.inboundMail.count()).toBe(0);
  });

  test.each([
    ["an automatic reply", "Auto-Submitted: auto-replied", "auto-submitted"],
    ["a mailing list", "List-Id: <other.example>", "list"],
    ["a mass mail", "Precedence: bulk", "precedence"],
    ["one of our own mails", "X-Distretto-Loop: 1", "loop"],
  ])("%s is kept and never published or answered", async (_, header, reason) => {
    const { replyTo } = await asked();
    await world.deliver(
      "expert@people.example",
      replyTo,
      rawReply({ to: replyTo, text: "I am away.", headers: [header] }),
    );
    expect(await world.results()).toMatchObject([{ result: "automatic", reason }]);
    expect(await answers()).toEqual([]);
    expect(await world.db.client.delivery.count()).toBe(1);
  });

  test("a mail without return address is automatic; Outlook's X-Auto-Response-Suppress is not", async () => {
    const { replyTo } = await asked();
    await world.deliver("", replyTo, rawReply({ to: replyTo, text: "Away." }));
    const headers = ["X-Auto-Response-Suppress: All"];
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text: "Here.", headers }));
    await world.mailTo("sofia@people.example", /Answer/);
    expect((await world.results()).map((row) => row.result)).toEqual(["automatic", "published"]);
  });

  test("a reply of which nothing is left is held with its whole text", async () => {
    const { replyTo } = await asked();
    const text = "On Tue, 3 Mar 2026 at 10:00, Sofia <distretto@mail.example> wrote:\n> May I ask?\n> Yes you may.";
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text }));
    expect(await world.results()).toMatchObject([{ result: "held", reason: "only-quotes" }]);
    expect(await world.db.client.message.findFirst({ where: { kind: "answer" } })).toMatchObject({
      text,
      state: "held",
    });
  });

  test("an empty mail is refused and kept", async () => {
    const { replyTo } = await asked();
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text: "" }));
    expect(await world.results()).toMatchObject([{ result: "refused", reason: "empty" }]);
  });

  test("a reply finds its thread by our Message-ID when the plus part of the address was lost", async () => {
    const { messageId } = await asked();
    const headers = [`In-Reply-To: <${messageId}>`];
    await world.deliver(
      "expert@people.example",
      world.sessionAddress,
      rawReply({ to: world.sessionAddress, text: "Found.", headers }),
    );
    await world.mailTo("sofia@people.example", /Answer/);
    expect((await answers())[0]?.text).toBe("Found.");
  });

  test("somebody who left the programme can no longer answer", async () => {
    const { replyTo } = await asked();
    await world.db.client.membership.update({ where: { id: world.expert.membershipId }, data: { state: "removed" } });
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text: "Still me." }));
    expect(await world.results()).toMatchObject([{ result: "refused", reason: "no-permission" }]);
    expect(await answers()).toEqual([]);
  });

  test("line breaks in a question's author or words make no header", async () => {
    world = await openWorld(await makeDb());
    const evil = "Sofia\r\nBcc: victim@elsewhere.example";
    await world.db.client.account.update({ where: { id: world.sofia.accountId }, data: { name: evil } });
    await world.ask("Hello\r\nBcc: victim@elsewhere.example\r\n\r\nbody");
    await world.mailTo("expert@people.example", /Question/);
    const [sent] = world.mailer.sent;
    expect(sent?.to).toBe("expert@people.example");
    const head =
      sent?.raw
        .toString("utf8")
        .split("\r\n\r\n")[0]
        ?.replace(/\r\n[ \t]/g, " ") ?? "";
    expect(head).not.toMatch(/^bcc:/im);
    expect(head.match(/^to:/gim)).toHaveLength(1);
  });

  test("reply keys in quoted text are taken out", async () => {
    const { replyTo } = await asked();
    await world.deliver("expert@people.example", replyTo, rawReply({ to: replyTo, text: `See ${replyTo} for more.` }));
    await world.mailTo("sofia@people.example", /Answer/);
    expect((await answers())[0]?.text).toBe("See qa+…@mail.example for more.");
  });

  test("a mail larger than 25 MB gets 552 and is not kept", async () => {
    const { replyTo } = await asked();
    const raw = Buffer.concat([
      Buffer.from(rawReply({ to: replyTo, text: "Large" })),
      Buffer.alloc(26 * 1024 * 1024, "x\r\n"),
    ]);
    expect(await refused(world.deliver("expert@people.example", replyTo, raw))).toMatch(/552/);
    const talk = await converse(world.port);
    await talk.say("EHLO here");
    expect(await talk.say(`MAIL FROM:<expert@people.example> SIZE=${26 * 1024 * 1024}`)).toMatch(/^552/);
    talk.close();
    expect(await world.db.client.inboundMail.count()).toBe(0);
  });

  test("the listener offers no login and no STARTTLS, and gives up on those who guess", async () => {
    await asked({ limits: { silenceMs: 400, transferMs: 500 } });
    const talk = await converse(world.port);
    const offers = await talk.say("EHLO here");
    expect(offers).not.toMatch(/AUTH|STARTTLS/);
    expect(await talk.say("AUTH PLAIN AGEAYg==")).toMatch(/^5\d\d/);
    await talk.say("MAIL FROM:<a@b.example>");
    for (let i = 0; i < 10; i++) expect(await talk.say(`RCPT TO:<guess${i}@mail.example>`)).toMatch(/^550/);
    expect(await talk.say("RCPT TO:<guess@mail.example>")).toMatch(/^421/);
    expect(await talk.next()).toMatch(/^421|^closed/);
    talk.close();
  });

  test("a message that drips in for ever is given up with 421", async () => {
    const { replyTo } = await asked({ limits: { silenceMs: 5_000, transferMs: 300 } });
    const talk = await converse(world.port);
    await talk.say("EHLO here");
    await talk.say("MAIL FROM:<expert@people.example>");
    await talk.say(`RCPT TO:<${replyTo}>`);
    await talk.say("DATA");
    const drip = setInterval(() => talk.drip("x"), 20);
    expect(await talk.next()).toMatch(/^421/);
    clearInterval(drip);
    talk.close();
    expect(await world.db.client.inboundMail.count()).toBe(0);
  });
});
