import { afterEach, expect, test } from "vitest";
import { processInbound } from "../../app/features/mail/process-inbound.server";
import { closeRound } from "../../app/features/surveys/close-round.server";
import { placeLeftover } from "../../app/features/surveys/read-by-hand.server";
import { readResults, readWaiting, roundAt } from "../../app/features/surveys/read-round.server";
import { remindMissing } from "../../app/features/surveys/remind.server";
import { sendRound } from "../../app/features/surveys/send-round.server";
import { settleReply } from "../../app/features/surveys/take-mail.server";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const questions = [
  {
    kind: "number",
    text: "How many firms belong to your cluster?",
    unit: "firms",
    least: 1,
    most: 100_000,
    whole: true,
  },
  { kind: "choice", text: "What helped it most to grow?", options: '["Families","Local banks","A school"]' },
  { kind: "open", text: "What do the firms share with each other?" },
  { kind: "choice", text: "Would they pay for a service centre?", options: '["Yes","No"]' },
  { kind: "number", text: "What share of sales goes abroad?", unit: "%", least: 0, most: 100 },
];

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  /** Five cities, and a round of five questions that has reached them all. */
  async function sent() {
    world = await openWorld(await makeDb());
    const { db, programmeId } = world;
    for (const [i, city] of ["Belgrade", "Istanbul", "Moscow"].entries()) {
      const site = await db.client.site.create({
        data: { programmeId, slug: city, city, country: "RS", timeZone: "Europe/Belgrade", position: 2 + i },
      });
      const account = await db.client.account.create({
        data: { email: `${city.toLowerCase()}@people.example`, name: city },
      });
      await db.client.membership.create({
        data: { programmeId, accountId: account.id, role: "participant", siteId: site.id },
      });
    }
    const asked = { create: questions.map((question, i) => ({ ...question, position: i + 1 })) };
    const { id } = await db.client.surveyRound.create({
      data: { programmeId, number: 1, title: "Your cluster", intro: "Before we meet.", questions: asked },
    });
    await sendRound(world.deps, world.expert, id);
    await sendRound(world.deps, world.expert, id);
    world.office.wake();
    return id;
  }
  const round = async () => {
    const found = await roundAt(world.deps, world.programmeId, "1");
    if (!found) throw new Error("the round is gone");
    return found;
  };
  const asked = (city: string, subject = /Your cluster: 5 questions from Expert/) =>
    world.mailTo(`${city.toLowerCase()}@people.example`, subject);
  async function answer(city: string, text: string, from = `${city} <${city.toLowerCase()}@people.example>`) {
    const { replyTo } = await asked(city);
    await world.deliver(
      `${city.toLowerCase()}@people.example`,
      replyTo ?? "",
      rawReply({ from, to: replyTo ?? "", text }),
    );
    await world.results();
  }
  const quote = async (city: string) =>
    (await asked(city)).text
      .trimEnd()
      .split("\n")
      .map((line) => (line ? `> ${line}` : ">"));
  /** Puts each answer below its quoted question's block. */
  function below(lines: string[], answers: string[]): string {
    let open = 0;
    return lines
      .flatMap((line) => {
        const starts = /^> (\d)\. /.exec(line)?.[1];
        if (starts) open = Number(starts);
        if (line !== ">" || open === 0) return [line];
        const said = answers[open - 1] ?? "";
        open = 0;
        return ["", said, ""];
      })
      .join("\n");
  }
  const table = async () => {
    const { questions: all } = await readResults(world.deps, await round());
    return all.map(({ answers }) =>
      Object.fromEntries(
        answers.map(({ city, choice, number, text, unclear }) => [city, unclear || (choice ?? number ?? text)]),
      ),
    );
  };

  test("five questions answered by five cities in five languages, on top, between and at the bottom, collated right", async () => {
    await sent();
    const at = "distretto@mail.example";
    const intro = {
      Sofia: `На 3.03.2026 г. в 10:00 Expert (Distretto) <${at}> написа:`,
      Zagreb: `Dana 3. ožujka 2026. u 10:00 Expert (Distretto) <${at}> napisao je:`,
      Belgrade: `Дана 3. март 2026. у 10:00 Expert (Distretto) <${at}> је написао:`,
      Istanbul: `Expert (Distretto) <${at}>, 3 Mar 2026 Sal, 10:00 tarihinde şunu yazdı:`,
      Moscow: `вт, 3 мар. 2026 г. в 10:00, Expert (Distretto) <${at}>:`,
    };
    const top = ["1. 1 200 фирми", "2. б", "3. Пазари.", "4. Да", "5. 12,5 %"];
    await answer(
      "Sofia",
      ["Здравейте,", "", ...top, "", "Поздрави,", "Ивана", "", intro.Sofia, "", ...(await quote("Sofia"))].join("\n"),
    );
    const between = below(await quote("Zagreb"), ["85", "c)", "Strojeve i sajmove.", "ne", "40"]);
    await answer("Zagreb", ["Poštovani,", "", intro.Zagreb, "", between, "", "Srdačan pozdrav", "Marko"].join("\n"));
    const bottom = ["1) 2.350", "2) a", "3) Знање.", "4) да", "5) 7"];
    await answer(
      "Belgrade",
      [intro.Belgrade, "", ...(await quote("Belgrade")), "", ...bottom, "", "С поштовањем,", "Јована"].join("\n"),
    );
    const inline = below(await quote("Istanbul"), ["3 bin", "Local banks", "Makineleri.", "Evet", "%62"]);
    await answer("Istanbul", [intro.Istanbul, "", inline].join("\n"));
    const dashed = ["1 - 1500", "2 - a", "3 - Заказами.", "4 - нет", "5 - 0,8"];
    await answer(
      "Moscow",
      [...dashed, "", "С уважением,", "Ольга", "", intro.Moscow, "", ...(await quote("Moscow"))].join("\n"),
    );

    expect(await table()).toEqual([
      { Sofia: 1200, Zagreb: 85, Belgrade: 2350, Istanbul: 3000, Moscow: 1500 },
      { Sofia: 1, Zagreb: 2, Belgrade: 0, Istanbul: 1, Moscow: 0 },
      {
        Sofia: "Пазари.",
        Zagreb: "Strojeve i sajmove.",
        Belgrade: "Знање.",
        Istanbul: "Makineleri.",
        Moscow: "Заказами.",
      },
      { Sofia: 0, Zagreb: 1, Belgrade: 0, Istanbul: 0, Moscow: 1 },
      { Sofia: 12.5, Zagreb: 40, Belgrade: 7, Istanbul: 62, Moscow: 0.8 },
    ]);
    const results = await readResults(world.deps, await round());
    expect(results.missing).toEqual([]);
    expect(results.questions[1]?.counts).toEqual([2, 2, 1]);
    expect(await readWaiting(world.deps, await round())).toEqual({ leftovers: [], held: [] });
    const thanks = await asked("Istanbul", /Your answers/);
    expect(thanks.text).toContain("→ b) Local banks");
  });

  test("each city gets one mail, however often Send is pressed", async () => {
    const id = await sent();
    await asked("Moscow");
    expect(await world.db.client.delivery.count({ where: { cause: { startsWith: `survey:${id}:` } } })).toBe(5);
  });

  test("the last answer counts, earlier ones are kept, and the same reply again changes nothing", async () => {
    await sent();
    await answer("Sofia", "1. 100\n2. a");
    const thanks = await asked("Sofia", /Your answers/);
    await world.deliver(
      "sofia@people.example",
      thanks.replyTo ?? "",
      rawReply({ from: "sofia@people.example", to: thanks.replyTo ?? "", text: "1. 120" }),
    );
    await until(async () => (await table())[0]?.Sofia === 120);
    const [first] = (await readResults(world.deps, await round())).questions;
    expect(first?.answers[0]).toMatchObject({ number: 120, earlier: ["100"] });
    const before = await world.db.client.surveyAnswer.count();
    for (const { id } of await world.results())
      expect(await processInbound(world.deps, id)).toMatchObject({ result: "published" });
    expect(await world.db.client.surveyAnswer.count()).toBe(before);
  });

  test("words without a place wait, and the crew gives them to a question", async () => {
    const id = await sent();
    await answer("Sofia", "We share a drying kiln and nothing else.");
    expect(await world.results()).toMatchObject([{ result: "published", reason: "not-placed" }]);
    const [words] = (await readWaiting(world.deps, await round())).leftovers;
    expect(words).toMatchObject({ city: "Sofia", text: "We share a drying kiln and nothing else." });
    await placeLeftover(world.deps, id, words?.id ?? "", 3);
    expect((await table())[2]).toEqual({ Sofia: "We share a drying kiln and nothing else." });
    await expect(placeLeftover(world.deps, id, words?.id ?? "", 3)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a robot that answers every mail gets one confirmation a day", async () => {
    const id = await sent();
    for (const turn of [1, 2, 3]) await answer("Sofia", `I am away, turn ${turn}.`);
    await until(async () => (await readWaiting(world.deps, await round())).leftovers.length === 3);
    const where = { cause: { startsWith: `survey:${id}:understood` } };
    expect(await world.db.client.delivery.count({ where })).toBe(1);
  });

  test("the reminder goes once, to those missing alone", async () => {
    const id = await sent();
    await answer("Sofia", "1. 100");
    await remindMissing(world.deps, id);
    world.office.wake();
    await asked("Moscow", /Reminder/);
    const where = { cause: { startsWith: `survey:${id}:remind:` } };
    const reminded = await world.db.client.delivery.findMany({ where });
    expect(reminded.map(({ toName }) => toName).sort()).toEqual(["Belgrade", "Istanbul", "Moscow", "Zagreb"]);
    await expect(remindMissing(world.deps, id)).rejects.toMatchObject({ sentence: "survey_reminded" });
    expect(await world.db.client.delivery.count({ where })).toBe(4);
  });

  test("a reply after closing is held and told so; the crew can still count it", async () => {
    const id = await sent();
    await asked("Sofia");
    await closeRound(world.deps, id);
    await answer("Sofia", "1. 100");
    expect(await world.results()).toMatchObject([{ result: "held", reason: "survey-closed" }]);
    await asked("Sofia", /came after the end/);
    expect((await table())[0]).toEqual({});
    const [held] = (await readWaiting(world.deps, await round())).held;
    await settleReply(world.deps, { id }, held?.id ?? "", "taken");
    expect((await table())[0]).toEqual({ Sofia: 100 });
    expect(await world.results()).toMatchObject([{ result: "published" }]);
  });

  test("somebody else's reply is held with its words, and answers nothing", async () => {
    await sent();
    await answer("Sofia", "1. 100", "Colleague <colleague@people.example>");
    expect(await world.results()).toMatchObject([{ result: "held", reason: "other-sender" }]);
    expect((await table())[0]).toEqual({});
    expect((await readWaiting(world.deps, await round())).held).toMatchObject([
      { text: "1. 100", reason: "other-sender" },
    ]);
  });
});
