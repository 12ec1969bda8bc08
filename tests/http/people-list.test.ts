import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../setup/application";
import { makeWorld, type World } from "./world";

let world: World;
let organiser: Client;
const page = "/programmes/italian-clusters/people";
beforeAll(async () => {
  world = await makeWorld();
  organiser = (await world.member({ role: "organiser" })).client;
});
afterAll(() => world.stop());

/** Sends the form as a browser without script does, the list as a file. */
async function upload(client: Client, bytes: Uint8Array, intent = "check"): Promise<Response> {
  const form = new FormData();
  form.set("intent", intent);
  form.set("text", "");
  form.set("file", new Blob([new Uint8Array(bytes)], { type: "text/csv" }), "list.csv");
  const { cookie } = client;
  const origin = world.app.url;
  return fetch(origin + page, { method: "POST", body: form, headers: { cookie, origin }, redirect: "manual" });
}
const count = () => world.db.client.account.count({ where: { email: { endsWith: "@list.example" } } });

test("a file in windows-1251 is shown line by line and written only when it is carried out", async () => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1251").decode(Uint8Array.of(byte)), byte]),
  );
  const text = "име;имейл;роля;град\r\nИвана Петрова;ivana@list.example;участник;Sofia\r\n";
  const bytes = Uint8Array.from(text, (sign) => table.get(sign) ?? 63);
  const shown = await upload(organiser, bytes);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain("Ивана Петрова");
  expect(await count()).toBe(0);
  const done = await organiser.form(page, { intent: "import", text, invite: "now" });
  expect(done.headers.get("location")).toBe(`${page}?done=1-0-0&invited#import`);
  expect(await count()).toBe(1);
  const where = { membership: { account: { email: "ivana@list.example" } } };
  expect(await world.db.client.invitation.count({ where })).toBe(5);
  expect((await organiser.form(page, { intent: "import", text, invite: "now" })).status).toBe(302);
  expect(await world.db.client.invitation.count({ where })).toBe(5);
});

test("names are text, formulas are left out, and what is no list is refused with a sentence", async () => {
  const hostile = 'name,email\n"<img src=x onerror=alert(1)>",a@list.example\n"=HYPERLINK(1)",b@list.example\n';
  const html = await (await upload(organiser, Buffer.from(hostile))).text();
  expect(html).not.toContain("<img src=x");
  expect(html).toContain("begins like a spreadsheet formula");
  expect((await upload(organiser, Buffer.from(hostile), "import")).status).toBe(302);
  expect(await world.db.client.account.findUnique({ where: { email: "b@list.example" } })).toBeNull();
  const refused = await Promise.all([
    upload(organiser, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff)),
    upload(organiser, Buffer.from("")),
    upload(organiser, Buffer.from(`name,email\n${"a,b@list.example\n".repeat(501)}`)),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422]);
});

test("nobody but the organiser", async () => {
  const { client } = await world.member({ role: "moderator" });
  expect((await upload(client, Buffer.from("name,email\nA,m@list.example"), "import")).status).toBe(403);
  expect(await (await client.get(page)).text()).not.toContain("See what it would do");
});
