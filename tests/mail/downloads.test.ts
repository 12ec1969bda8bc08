import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { rawWithFiles } from "./raw-files";
import { until } from "./world";

const questions = "/programmes/italian-clusters/sessions/4/questions";
const desk = "/programmes/italian-clusters/mail";
const expert = "expert@demo.example";
const pdf = "%PDF-1.7 The plan of the chair.";

let app: Application;
beforeAll(async () => {
  app = await startApplication({ media: false });
});
afterAll(() => app.stop());

const pageOf = async (who: string, path: string) => (await app.as(who)).get(path).then((page) => page.text());

/** Asks as Sofia, replies as the expert with files; resolves when the answer stands on the page. */
async function answered(words: string, more: Record<string, string> = {}) {
  const sofia = await app.as("sofia");
  await sofia.form(questions, { intent: "ask", text: `How, ${words}?`, once: crypto.randomUUID(), ...more });
  const list = async () =>
    (await (await fetch(`${app.url}/demo/mailbox.json`)).json()) as { id: string; to: string; subject: string }[];
  const mail = await until(async () =>
    (await list()).find(({ to, subject }) => to === expert && subject.includes(words)),
  );
  const raw = await (await fetch(`${app.url}/demo/mailbox/${mail.id}.eml`)).text();
  const to = /^Reply-To: <?([^>\r\n]+)/im.exec(raw)?.[1] ?? "";
  const transport = createTransport({ host: "127.0.0.1", port: app.mailPort, ignoreTLS: true });
  const parts = [
    { name: "Stuhl – план.pdf", content: pdf },
    { name: "run.exe", content: "MZ" },
  ];
  await transport.sendMail({
    envelope: { from: expert, to },
    raw: rawWithFiles(expert, to, `<p>Like ${words}.</p>`, parts),
  });
  transport.close();
  const page = await until(async () => {
    const html = await pageOf("sofia", questions);
    return html.includes(`Like ${words}.`) && html;
  });
  const near = page.slice(page.indexOf(`Like ${words}.`));
  return { page: near, link: /href="(\/programmes\/italian-clusters\/files\/[a-z0-9]+)"/.exec(near)?.[1] ?? "" };
}

test("a file stands under its answer, and comes as a download that no browser runs", async () => {
  const { page, link } = await answered("this");
  expect(page).toContain("run.exe");
  expect(page).toContain("files of this kind are not taken");
  const way = await (await app.as("zagreb")).get(link);
  expect(way.status).toBe(302);
  const address = way.headers.get("location") ?? "";
  const file = await app.stranger().get(address);
  expect(file.status).toBe(200);
  expect(await file.text()).toBe(pdf);
  expect(file.headers.get("content-type")).toBe("application/pdf");
  expect(file.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Stuhl _ ____.pdf\"; filename*=UTF-8''Stuhl%20%E2%80%93%20%D0%BF%D0%BB%D0%B0%D0%BD.pdf",
  );
  expect(file.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("set-cookie")).toBeNull();
  expect(await pageOf("moderator", desk)).toContain("run.exe");
});

test("an altered or foreign address finds nothing; strangers sign in first", async () => {
  const { link } = await answered("that");
  const address = (await (await app.as("sofia")).get(link)).headers.get("location") ?? "";
  const [, , id = "", until = "", key = ""] = address.split("/");
  for (const wrong of [
    `/files/${id}/${until}/${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`,
    `/files/${id}/${Number(until) + 1}/${key}`,
    `/files/${id}/${until}/`,
    `/files/${id.slice(1)}/${until}/${key}`,
    `/files/..%2f..%2fsecret/${until}/${key}`,
  ]) {
    expect((await app.stranger().get(wrong)).status).toBe(404);
  }
  expect((await app.stranger().get(link)).status).not.toBe(302);
});

test("a private question's file is for its asker, the expert and the organiser", async () => {
  const { link } = await answered("privately", { shut: "on" });
  const status = async (who: string) => (await (await app.as(who)).get(link)).status;
  expect(await Promise.all(["sofia", "expert", "organiser"].map(status))).toEqual([302, 302, 302]);
  expect(await Promise.all(["zagreb", "moderator"].map(status))).toEqual([404, 404]);
});
