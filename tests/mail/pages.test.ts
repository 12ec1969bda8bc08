import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { rawReply, until } from "./world";

const questions = "/programmes/italian-clusters/sessions/4/questions";
const desk = "/programmes/italian-clusters/mail";

interface Listed {
  id: string;
  to: string;
  from: string;
  subject: string;
  date: string;
  messageId: string;
}

describe("mail's pages, with forms alone", () => {
  let app: Application;
  beforeAll(async () => {
    app = await startApplication({ media: false });
  });
  afterAll(() => app.stop());

  const mailbox = async (): Promise<Listed[]> => (await app.stranger().get("/demo/mailbox.json")).json();
  const mailTo = (to: string) => until(async () => (await mailbox()).find((mail) => mail.to === to));
  const pageOf = async (who: string, path: string) => (await app.as(who)).get(path).then((page) => page.text());
  const once = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? "";

  test("asked on the page, answered from the demo mailbox, shown to everybody and mailed to the asker", async () => {
    const sofia = await app.as("sofia");
    const form = { intent: "ask", once: once(await pageOf("sofia", questions)), text: "Who kept the <b>list</b>?" };
    expect((await sofia.form(questions, form)).headers.get("location")).toBe(`${questions}?said=asked`);
    expect((await sofia.form(questions, form)).status).toBe(302);

    const question = await mailTo("expert@demo.example");
    expect((await mailbox()).length).toBe(1);
    const raw = await (await app.stranger().get(`/demo/mailbox/${question.id}.eml`)).text();
    expect(raw).toContain(`Message-ID: ${question.messageId}`);
    const html = await app.stranger().get(`/demo/mailbox/${question.id}.html`);
    expect(html.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(await html.text()).toContain("Who kept the &lt;b&gt;list&lt;/b&gt;?");

    const reply = { message: question.id, text: "The priest of the parish." };
    expect((await app.stranger().form("/demo/mailbox", reply)).headers.get("location")).toMatch(/sent=1$/);
    const answer = await mailTo("sofia@demo.example");
    expect(answer.subject).toContain("Answer from");
    const page = await pageOf("zagreb", questions);
    expect(page).toMatch(/<article[^>]*>/);
    expect(page).toContain("The priest of the parish.");
    expect(page).toContain("Answered");
  });

  test("an empty question keeps the page and says what is missing", async () => {
    const sofia = await app.as("sofia");
    const refused = await sofia.form(questions, {
      intent: "ask",
      once: once(await pageOf("sofia", questions)),
      text: "  ",
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Please write your question first.");
  });

  test("a participant cannot answer on the page, nor see the mail desk", async () => {
    const sofia = await app.as("sofia");
    const threadId = /<article id="([^"]+)"/.exec(await pageOf("sofia", questions))?.[1] ?? "";
    const form = { intent: "answer", thread: threadId, once: crypto.randomUUID(), text: "Me." };
    expect((await sofia.form(questions, form)).status).toBe(403);
    expect((await sofia.get(desk)).status).toBe(403);
    expect(await pageOf("zagreb", questions)).not.toContain("Me.");
  });

  test("the desk shows what was held and publishes it", async () => {
    const question = await mailTo("expert@demo.example");
    const eml = await (await app.stranger().get(`/demo/mailbox/${question.id}.eml`)).text();
    const to = /^Reply-To: (\S+)/m.exec(eml)?.[1] ?? "";
    const client = createTransport({ host: "127.0.0.1", port: app.mailPort, ignoreTLS: true });
    const raw = rawReply({ from: "colleague@demo.example", to, text: "I answer for her." });
    await client.sendMail({ envelope: { from: "colleague@demo.example", to }, raw });
    client.close();

    const moderator = await app.as("moderator");
    const shown = await until(async () => {
      const page = await pageOf("moderator", desk);
      return page.includes("Somebody else replied") && page;
    });
    expect(shown).not.toContain("expert@demo.example");
    expect(await pageOf("sofia", questions)).not.toContain("I answer for her.");
    const row = shown.slice(0, shown.indexOf('value="publish"'));
    const mail = /.*name="mail" value="([^"]+)"/s.exec(row)?.[1] ?? "";
    expect((await moderator.form(desk, { mail, intent: "publish" })).headers.get("location")).toBe(
      `${desk}?done=publish`,
    );
    expect(await pageOf("sofia", questions)).toContain("I answer for her.");
    expect((await moderator.form(desk, { mail, intent: "again" })).headers.get("location")).toMatch(/result=published/);
    expect((await moderator.form(desk, { mail: "unknown", intent: "again" })).status).toBe(404);
    expect(await (await moderator.get(`${desk}?raw=${mail}`)).text()).not.toContain("Message-ID:");
    const read = await pageOf("organiser", `${desk}?raw=${mail}`);
    expect(read).toContain("Message-ID:");
    expect(read).not.toMatch(/qa\+[a-z2-7]{26}/);
  });
});
