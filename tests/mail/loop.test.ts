import { afterEach, expect, test } from "vitest";
import { processInbound } from "../../app/features/mail/process-inbound.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  test("a question goes to the expert by mail, the reply stands under it and reaches the asker once", async () => {
    world = await openWorld(await makeDb());
    await world.ask("How did the first workshops find each other?");
    const question = await world.mailTo("expert@people.example", /Question from Sofia/);
    expect(question.text).toContain("How did the first workshops find each other?");
    expect(question.text.split("\n")[2]).toMatch(/Reply to this mail to answer\. Everyone in the programme reads/);
    expect(question.replyTo).toMatch(/^qa\+[a-z2-7]{26}@mail\.example$/);
    expect((await world.threads())[0]?.state).toBe("sent");

    const quoted = question.text.split("\n").map((line) => `> ${line}`);
    const text = [
      "By working for the same shops.",
      "",
      "On Tue, 3 Mar 2026 at 10:00, Sofia (Distretto) <distretto@mail.example> wrote:",
      ...quoted,
    ];
    const raw = rawReply({ to: question.replyTo ?? "", text: text.join("\n") });
    expect(await world.deliver("expert@people.example", question.replyTo ?? "", raw)).toMatch(/^250/);

    const answer = await world.mailTo("sofia@people.example", /Answer from Expert/);
    expect(answer.text).toContain("By working for the same shops.");
    const [thread] = await world.threads();
    expect(thread?.state).toBe("answered");
    expect(thread?.answers).toMatchObject([
      { text: "By working for the same shops.", author: "Expert", source: "mail" },
    ]);
    expect(thread?.answers[0]?.folded).toContain("wrote:");
    await world.office.stop();
    const mails = await world.db.client.delivery.findMany();
    expect(mails.map((mail) => mail.toAddress).sort()).toEqual(["expert@people.example", "sofia@people.example"]);
  });

  test("the asker's reply to the answer goes to the expert, in the same conversation", async () => {
    world = await openWorld(await makeDb());
    await world.ask("First?");
    const question = await world.mailTo("expert@people.example", /Question/);
    await world.deliver(
      "expert@people.example",
      question.replyTo ?? "",
      rawReply({ to: question.replyTo ?? "", text: "Second." }),
    );
    const answer = await world.mailTo("sofia@people.example", /Answer/);
    const note = rawReply({ from: "Sofia <sofia@people.example>", to: answer.replyTo ?? "", text: "And third?" });
    await world.deliver("sofia@people.example", answer.replyTo ?? "", note);
    const again = await world.mailTo("expert@people.example", /writes again/);
    expect(again.text).toContain("And third?");
    expect(JSON.parse(again.headers)["In-Reply-To"]).toBe(`<${question.messageId}>`);
    expect((await world.threads())[0]?.answers.map((m) => m.kind)).toEqual(["answer", "note"]);
  });

  test("a mail to the session's address from a member becomes a question", async () => {
    world = await openWorld(await makeDb());
    const raw = rawReply({ from: "zagreb@people.example", to: world.sessionAddress, text: "Who paid for the school?" });
    expect(await world.deliver("zagreb@people.example", world.sessionAddress, raw)).toMatch(/^250/);
    await world.mailTo("expert@people.example", /Question from Zagreb/);
    expect(await world.threads()).toMatchObject([
      { state: "sent", question: { text: "Who paid for the school?", city: "Zagreb" } },
    ]);
  });

  test("a stranger's mail to the session's address is refused and kept", async () => {
    world = await openWorld(await makeDb());
    const raw = rawReply({ from: "x@stranger.example", to: world.sessionAddress, text: "Hello" });
    await world.deliver("x@stranger.example", world.sessionAddress, raw);
    expect(await world.results()).toMatchObject([{ result: "refused", reason: "unknown-sender" }]);
    expect(await world.threads()).toEqual([]);
  });

  test("pressing the button twice asks once", async () => {
    world = await openWorld(await makeDb());
    const once = crypto.randomUUID();
    expect(await world.ask("Twice?", once)).toBe(await world.ask("Twice?", once));
    await world.mailTo("expert@people.example", /Question/);
    expect(await world.threads()).toHaveLength(1);
    expect(await world.db.client.delivery.count()).toBe(1);
  });

  test("a mail stored before the process died is processed after the restart, and running it again changes nothing", async () => {
    const db = await makeDb();
    world = await openWorld(db);
    await world.ask("Still there?");
    const question = await world.mailTo("expert@people.example", /Question/);
    await world.office.stop();
    const raw = Buffer.from(rawReply({ to: question.replyTo ?? "", text: "Yes." }));
    const { receiveMail } = await import("../../app/features/mail/receive.server");
    const envelope = {
      envelopeFrom: "expert@people.example",
      envelopeTo: [question.replyTo ?? ""],
      remote: "127.0.0.1",
      mayRefuse: true,
    };
    await receiveMail(world.deps, { ...envelope, raw });
    expect((await world.threads())[0]?.answers).toEqual([]);

    const { openMailOffice } = await import("../../app/jobs/mail-office.server");
    const restarted = await openMailOffice(world.deps, null);
    await until(async () => (await world.threads())[0]?.answers.length === 1);
    await restarted.stop();
    const [row] = await db.client.inboundMail.findMany();
    expect(await processInbound(world.deps, row?.id ?? "")).toEqual({ result: "published", reason: "" });
    expect((await world.threads())[0]?.answers).toHaveLength(1);
    expect(await db.client.delivery.count({ where: { toAddress: "sofia@people.example" } })).toBe(1);
  });
});
