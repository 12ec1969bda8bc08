import { afterEach, expect, test } from "vitest";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const secret = "Canary words of the question";

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  const open = async () => {
    world = await openWorld(await makeDb());
    return world;
  };
  const ask = (more: Record<string, string> = {}, who = world.sofia) =>
    world.form(who, { intent: "ask", once: crypto.randomUUID(), text: secret, ...more }) as Promise<string>;
  const answer = (thread: string, text = "An answer.") =>
    world.form(world.expert, { intent: "answer", once: crypto.randomUUID(), thread, text });
  const mails = async () => {
    await until(async () => (await world.db.client.delivery.count({ where: { state: { not: "sent" } } })) === 0);
    return world.db.client.delivery.findMany({ orderBy: { createdAt: "asc" } });
  };
  const to = async (person: { address: string }) =>
    (await mails()).filter(({ toAddress }) => toAddress === person.address);

  test("a participant's question goes to the expert at once and waits on the page; the answer shows both", async () => {
    const { sofia, zagreb, expert } = await open();
    const id = await ask();
    expect(await to(expert)).toHaveLength(1);
    expect(await world.threads(zagreb)).toEqual([]);
    expect(await world.threads(null)).toEqual([]);
    expect(await world.threads(sofia)).toMatchObject([{ question: { state: "review" } }]);
    expect(await world.threads(expert)).toMatchObject([{ question: { state: "review" } }]);
    await answer(id);
    expect(await world.threads(zagreb)).toMatchObject([
      { state: "answered", question: { state: "published", text: secret }, answers: [{ text: "An answer." }] },
    ]);
  });

  test("the crew publishes before an answer and can take it off again; others cannot", async () => {
    const { zagreb, sofia, expert } = await open();
    await ask();
    const [thread] = await world.threads();
    const message = thread?.question.id ?? "";
    const put = (who: typeof sofia, what: string) => world.form(who, { intent: "message", message, what });
    await expect(put(sofia, "publish")).rejects.toMatchObject({ code: "forbidden" });
    await expect(put(zagreb, "publish")).rejects.toMatchObject({ code: "not_found" });
    await put(expert, "publish");
    expect(await world.threads(zagreb)).toHaveLength(1);
    await put(expert, "takeOff");
    expect(await world.threads(zagreb)).toHaveLength(0);
  });

  test("without moderation questions stand there at once, asked here or by mail", async () => {
    const { organiser, sofia, zagreb } = await open();
    await expect(world.form(sofia, { intent: "moderation", moderated: "false" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await world.form(organiser, { intent: "moderation", moderated: "false" });
    await ask();
    const raw = rawReply({ from: sofia.address, to: world.sessionAddress, text: "By mail?" });
    await world.deliver(sofia.address, world.sessionAddress, raw);
    await world.results();
    expect((await world.threads(zagreb)).map(({ question }) => question.text)).toEqual(["By mail?", secret]);
  });

  test("a private question is for asker, experts and organiser, on the page and by mail", async () => {
    const { sofia, zagreb, expert, organiser } = await open();
    const id = await ask({ shut: "on" });
    await expect(world.form(zagreb, { intent: "follow", thread: id, on: "true" })).rejects.toMatchObject({
      code: "not_found",
    });
    await answer(id, "For you alone.");
    expect(await world.threads(zagreb)).toEqual([]);
    expect(await world.threads(null)).toEqual([]);
    for (const reader of [sofia, expert, organiser]) expect(await world.threads(reader)).toHaveLength(1);
    const all = await mails();
    expect(all.map(({ toAddress }) => toAddress).sort()).toEqual([expert.address, sofia.address].sort());
    expect(all[0]?.text).toMatch(/Only Sofia, the experts and the organiser read your reply/);
  });

  test("a hidden name stands nowhere but with asker and organiser", async () => {
    const { sofia, zagreb, expert, organiser } = await open();
    const id = await ask({ nameHidden: "on" });
    await world.form(zagreb, { intent: "follow", thread: id, on: "true" }).catch(() => undefined);
    await answer(id);
    await world.form(zagreb, { intent: "follow", thread: id, on: "true" });
    await answer(id, "More.");
    for (const reader of [zagreb, expert, null])
      expect(JSON.stringify(await world.threads(reader))).not.toMatch(/Sofia/);
    for (const reader of [sofia, organiser]) expect(JSON.stringify(await world.threads(reader))).toMatch(/Sofia/);
    const others = (await mails()).filter(({ toAddress }) => toAddress !== sofia.address);
    expect(others).toHaveLength(2);
    for (const mail of others) expect(JSON.stringify(mail)).not.toMatch(/sofia/i);
    await expect(world.form(expert, { intent: "moderate", thread: id, what: "showName" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("followers get an answer by mail, once, until they stop; the asker always", async () => {
    const { sofia, zagreb } = await open();
    const id = await ask();
    await answer(id);
    const follow = (on: string) => world.form(zagreb, { intent: "follow", thread: id, on });
    await follow("true");
    await follow("true");
    await answer(id, "Second.");
    expect((await to(zagreb)).map(({ text }) => /Second\./.test(text))).toEqual([true]);
    await world.form(zagreb, { intent: "mail", mode: "none" });
    await world.form(sofia, { intent: "mail", mode: "none" });
    await answer(id, "Third.");
    await world.form(zagreb, { intent: "mail", mode: "each" });
    await follow("false");
    await answer(id, "Fourth.");
    expect(await to(zagreb)).toHaveLength(1);
    expect(await to(sofia)).toHaveLength(4);
  });

  test("sharing a question counts once a person and never one's own", async () => {
    const { sofia, zagreb, expert } = await open();
    const id = await ask();
    await answer(id);
    const vote = (who: typeof sofia, on: string) => world.form(who, { intent: "vote", thread: id, on });
    for (const who of [sofia, zagreb, zagreb, expert]) await vote(who, "true");
    expect(await world.threads(zagreb)).toMatchObject([{ votes: 2, voted: true }]);
    await vote(zagreb, "false");
    expect(await world.threads(zagreb)).toMatchObject([{ votes: 1, voted: false }]);
  });

  test("words can be changed by their author and the organiser; what they said before is kept for the crew", async () => {
    const { sofia, zagreb, expert, organiser } = await open();
    const id = await ask();
    await answer(id);
    const [thread] = await world.threads();
    const question = thread?.question.id ?? "";
    const edit = (who: typeof sofia, text: string, message = question) =>
      world.form(who, { intent: "edit", message, text });
    await edit(sofia, "Better words?");
    await edit(organiser, "Best words?");
    await expect(edit(zagreb, "No.")).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(expert, "No.")).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(sofia, "  ")).rejects.toMatchObject({ sentence: "question_empty" });
    await edit(expert, "A better answer.", thread?.answers[0]?.id);
    const versions = async (who: typeof sofia) => (await world.threads(who))[0]?.question.versions.map((v) => v.text);
    expect(await versions(organiser)).toEqual(["Better words?", secret]);
    expect(await versions(zagreb)).toEqual([]);
    expect((await world.threads(zagreb))[0]).toMatchObject({
      question: { text: "Best words?" },
      answers: [{ text: "A better answer." }],
    });
    expect((await world.threads(zagreb))[0]?.question.editedAt).not.toBeNull();
  });

  test("what is withdrawn is seen by its author and the organiser, and can be brought back", async () => {
    const { sofia, zagreb, expert, organiser } = await open();
    const id = await ask();
    await answer(id);
    const [thread] = await world.threads();
    const put = (who: typeof sofia, message: string | undefined, what: string) =>
      world.form(who, { intent: "message", message: message ?? "", what });
    await put(expert, thread?.answers[0]?.id, "withdraw");
    expect(await world.threads(zagreb)).toMatchObject([{ state: "sent", answers: [] }]);
    await put(expert, thread?.answers[0]?.id, "restore");
    expect(await world.threads(zagreb)).toMatchObject([{ state: "answered", answers: [{ text: "An answer." }] }]);
    await put(sofia, thread?.question.id, "withdraw");
    expect(await world.threads(zagreb)).toEqual([]);
    expect(await world.threads(expert)).toEqual([]);
    expect(await world.threads(sofia)).toMatchObject([{ state: "closed", question: { state: "withdrawn" } }]);
    await put(organiser, thread?.question.id, "restore");
    expect(await world.threads(zagreb)).toMatchObject([{ state: "answered" }]);
  });

  test("the crew pins, closes, reopens and notes what was answered live", async () => {
    const { sofia, zagreb, expert } = await open();
    const first = await ask({ text: "First?" });
    const put = (what: string, more = {}, who = expert) =>
      world.form(who, { intent: "moderate", thread: first, what, ...more });
    await expect(put("pin", {}, sofia)).rejects.toMatchObject({ code: "forbidden" });
    await put("live", { session: "4" });
    expect(await world.threads(zagreb)).toMatchObject([{ state: "answeredLive", liveSession: 4 }]);
    await put("pin");
    expect(await world.threads(zagreb)).toMatchObject([{ pinned: true }]);
    await put("close");
    await expect(answer(first)).rejects.toMatchObject({ sentence: "thread_closed" });
    await put("reopen");
    expect(await world.threads(zagreb)).toMatchObject([{ state: "answeredLive" }]);
    await expect(put("explode")).rejects.toMatchObject({ code: "invalid" });
  });

  test("a hold's question is sent with film and moment, once", async () => {
    const { organiser, sofia, zagreb, expert, programmeId, sessionId } = await open();
    const facts = { fileKey: "f", mime: "video/mp4", bytes: 1, sha256: "s", width: 1, height: 1 };
    const film = await world.db.client.film.create({
      data: { programmeId, slug: "film", title: "Wood", ...facts, fpsNum: 25, fpsDen: 1, frames: 50_000 },
    });
    const words = JSON.stringify({ it: "Perché?", en: "Could this grow in your city?" });
    const held = { filmId: film.id, slug: "m", frame: 18_850, timeMs: 754_000, title: "Growth", question: words };
    await world.db.client.filmMarker.create({ data: held });
    const send = (who: typeof sofia) => world.form(who, { intent: "hold", film: film.id, marker: "m" });
    await expect(send(organiser)).rejects.toMatchObject({ code: "not_found" });
    const item = { sessionId, position: 1, kind: "film", title: "Film", minutes: 40, filmId: film.id };
    await world.db.client.runSheetItem.create({ data: item });
    await expect(send(sofia)).rejects.toMatchObject({ code: "forbidden" });
    expect(await send(organiser)).toBe(await send(organiser));
    const [mail] = await to(expert);
    expect(mail?.text).toContain("Could this grow in your city?");
    expect(mail?.text).toContain("“Wood”, at 12:34: Growth");
    expect(await world.threads(zagreb)).toMatchObject([{ hold: { film: "Wood", title: "Growth", seconds: 754 } }]);
  });

  test("several experts get the question, and the others hear of the answer", async () => {
    const { sofia, programmeId, expert } = await open();
    const account = await world.db.client.account.create({ data: { email: "second@people.example", name: "Second" } });
    await world.db.client.membership.create({ data: { programmeId, accountId: account.id, role: "expert" } });
    const id = await ask();
    await answer(id);
    const addresses = (await mails()).map(({ toAddress, subject }) => [toAddress, subject.split(" ")[0]]);
    expect(addresses.sort()).toEqual(
      [
        [expert.address, "Question"],
        [account.email, "Question"],
        [account.email, "Answer"],
        [sofia.address, "Answer"],
      ].sort(),
    );
  });

  test("a conversation's mails refer to its root and to the receiver's own mails", async () => {
    const { sofia, expert } = await open();
    const from = "root@sofia.example";
    const raw = rawReply({ from: sofia.address, to: world.sessionAddress, text: "By mail?", messageId: from });
    await world.deliver(sofia.address, world.sessionAddress, raw);
    await until(async () => (await world.threads())[0]);
    await answer((await world.threads())[0]?.id ?? "");
    const [mail] = await to(sofia);
    expect(JSON.parse(mail?.headers ?? "{}")).toMatchObject({ "In-Reply-To": `<${from}>`, References: `<${from}>` });
    expect(await to(expert)).toHaveLength(1);
  });
});
