import { afterEach, expect, test } from "vitest";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  test("by mail alone: a city asks, the expert replies, everybody reads, asker and follower get it and ask on", async () => {
    world = await openWorld(await makeDb());
    const { zagreb, sofia, expert, sessionAddress } = world;
    const from = (person: typeof zagreb) => `${person.name} <${person.address}>`;
    const send = (person: typeof zagreb, to: string, text: string, messageId?: string) =>
      world.deliver(person.address, to, rawReply({ from: from(person), to, text, messageId }));
    const quoted = (mail: { text: string }, words: string, intro: string) =>
      [words, "", intro, ...mail.text.split("\n").map((line) => `> ${line}`)].join("\n");

    await send(zagreb, sessionAddress, "Tko je platio školu?", "root@people.example");
    const question = await world.mailTo(expert.address, /^Question from Zagreb: Tko je platio školu\?$/);
    const [asked] = await world.threads(zagreb);
    expect(asked).toMatchObject({ state: "sent", question: { state: "review", source: "mail" } });
    expect(await world.threads(sofia)).toEqual([]);

    const intro = "Il giorno mar 3 mar 2026 alle ore 10:00 Zagreb (Distretto) <distretto@mail.example> ha scritto:";
    expect(await send(expert, question.replyTo ?? "", quoted(question, "Le banche, e i padri.", intro))).toMatch(
      /^250/,
    );
    const answer = await world.mailTo(zagreb.address, /^Answer from Expert/);
    expect(answer.text).toContain("Le banche, e i padri.");
    expect(JSON.parse(answer.headers)).toMatchObject({ References: "<root@people.example>" });
    expect(await world.threads(sofia)).toMatchObject([
      {
        state: "answered",
        question: { state: "published" },
        answers: [{ text: "Le banche, e i padri.", source: "mail" }],
      },
    ]);

    await world.form(sofia, { intent: "follow", thread: asked?.id ?? "", on: "true" });
    await send(zagreb, answer.replyTo ?? "", "A danas?");
    const note = await world.mailTo(expert.address, /^Zagreb writes again/);
    await send(expert, note.replyTo ?? "", "Oggi nessuno.");
    const followed = await world.mailTo(sofia.address, /^Answer from Expert/);
    expect(followed.text).toContain("Oggi nessuno.");
    await until(async () => (await world.threads(sofia))[0]?.answers.length === 3);

    await send(sofia, followed.replyTo ?? "", "А у нас?");
    await world.mailTo(expert.address, /^Sofia writes again/);
    const results = await world.results();
    expect(results.map(({ result, reason }) => [result, reason])).toEqual([
      ["published", "review"],
      ["published", ""],
      ["published", "review"],
      ["published", ""],
      ["published", "review"],
    ]);
    const sent = await world.db.client.delivery.groupBy({ by: ["toAddress"], _count: true });
    expect(Object.fromEntries(sent.map((row) => [row.toAddress, row._count]))).toEqual({
      [expert.address]: 3,
      [zagreb.address]: 2,
      [sofia.address]: 1,
    });
  });
});
