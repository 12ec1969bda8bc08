import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sendDue } from "../../app/features/mail/send-due.server";
import { type Application, startApplication } from "../setup/application";
import { describeDatabases } from "../setup/database";
import { openWorld, rawReply, until, type World } from "./world";

const headersOf = (raw: string) => raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ");
const wayOut = (raw: string) =>
  /^List-Unsubscribe: <https?:\/\/[^/]+(\/mail\/unsubscribe\/[^>]+)>, <mailto:([^?>]+)\?subject=unsubscribe>/m.exec(
    headersOf(raw),
  );

describeDatabases((makeDb) => {
  let world: World;
  afterEach(() => world.close());

  test("a mail to the unsubscribe address stops mails of that member alone, also when a machine sends it", async () => {
    world = await openWorld(await makeDb());
    await world.ask("One?");
    const { messageId } = await world.mailTo("expert@people.example", /Question/);
    await sendDue(world.deps);
    const raw = world.mailer.sent.find((mail) => mail.raw.includes(messageId))?.raw.toString() ?? "";
    const [, , address = ""] = wayOut(raw) ?? [];
    expect(headersOf(raw)).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    const altered = address.replace(/.@/, (end) => (end[0] === "a" ? "b@" : "a@"));
    await expect(world.deliver("expert@people.example", altered, "x")).rejects.toThrow(/550/);

    const mail = rawReply({ to: address, text: "unsubscribe", headers: ["Auto-Submitted: auto-generated"] });
    await world.deliver("expert@people.example", address, mail);
    expect(await world.results()).toMatchObject([{ result: "automatic", reason: "unsubscribed" }]);
    const rows = await world.db.client.membership.findMany({ where: { followMail: "none" } });
    expect(rows.map(({ id }) => id)).toEqual([world.expert.membershipId]);
  });
});

describe("the page behind the button of mail programs", () => {
  let app: Application;
  let path = "";
  beforeAll(async () => {
    app = await startApplication({ media: false });
  });
  afterAll(() => app.stop());

  const page = async () => (await app.stranger().get(path)).text();
  /** As RFC 8058 has it: no cookie, no origin, one field. */
  const oneClick = (more: RequestInit = {}) =>
    fetch(app.url + path, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
      ...more,
      headers: { "content-type": "application/x-www-form-urlencoded", ...more.headers },
    });

  test("looking changes nothing, and says what stops and what stays", async () => {
    const questions = "/programmes/italian-clusters/sessions/4/questions";
    const sofia = await app.as("sofia");
    const once = crypto.randomUUID();
    expect((await sofia.form(questions, { intent: "ask", once, text: "Who?" })).status).toBe(302);
    const id = await until(async () => (await (await app.stranger().get("/demo/mailbox.json")).json())[0]?.id);
    const raw = await (await app.stranger().get(`/demo/mailbox/${id}.eml`)).text();
    path = wayOut(raw)?.[1] ?? "";
    await app.stranger().get(path, { method: "HEAD" });
    for (let i = 0; i < 2; i++) {
      expect(await page()).toContain("Stop these mails");
      expect(await page()).toContain("answers to your own questions");
    }
  });

  test("one press from another site's page is refused, one from a mail program needs nothing but the token", async () => {
    expect((await oneClick({ headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect(await page()).toContain("Stop these mails");
    expect((await oneClick()).status).toBe(303);
    expect((await oneClick()).status).toBe(303);
    expect(await page()).toContain("These mails have stopped");
  });

  test("it can be taken back there, and an altered token is unknown", async () => {
    expect((await app.stranger().form(path, { mode: "each" })).status).toBe(303);
    expect(await page()).toContain("Stop these mails");
    const altered = path.slice(0, -1) + (path.endsWith("a") ? "b" : "a");
    expect((await app.stranger().get(altered)).status).toBe(404);
    expect((await fetch(app.url + altered, { method: "POST", body: new URLSearchParams({}) })).status).toBe(404);
  });
});
