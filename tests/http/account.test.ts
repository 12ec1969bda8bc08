import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../setup/application";
import { makeWorld, type World } from "./world";

let world: World;
let client: Client;
let accountId: string;
beforeAll(async () => {
  world = await makeWorld();
  ({ client, accountId } = await world.member({ role: "participant" }));
});
afterAll(() => world.stop());

const account = () => world.db.client.account.findUniqueOrThrow({ where: { id: accountId } });

test("people change their name and their time zone; names are one line of NFC, and shown as text", async () => {
  const name = " Zoe\u0308\u202e  <img src=x>\n";
  const saved = await client.form("/me", { name, timeZone: "Europe/Sofia" });
  expect([saved.status, saved.headers.get("location")]).toEqual([302, "/me?saved"]);
  expect(await account()).toMatchObject({ name: "Zo\u00eb <img src=x>", timeZone: "Europe/Sofia" });
  const page = await (await client.get("/me?saved")).text();
  expect(page).toContain("Saved.");
  expect(page).not.toContain("<img src=x>");
  expect((await client.form("/me", { name: "Zo\u00eb", timeZone: "" })).status).toBe(302);
  expect(await account()).toMatchObject({ name: "Zo\u00eb", timeZone: null });
});

test.each([
  ["nothing that can be seen", { name: "\u200b\u202e ", timeZone: "" }, "Please enter a visible name."],
  ["81 letters", { name: "\u{1d49c}".repeat(81), timeZone: "" }, "longer than 80 characters"],
  ["a zone that does not exist", { name: "Ana", timeZone: "Europe/Atlantis" }, "There is no such time zone"],
  ["a role", { name: "Ana", timeZone: "", role: "organiser" }, "Something in the form is not right"],
  ["no name at all", { timeZone: "" }, "Something in the form is not right"],
])("%s is refused with a sentence, and what was typed stays", async (_, form, sentence) => {
  const before = await account();
  const refused = await client.form("/me", form as Record<string, string>);
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain(sentence);
  if ("name" in form && form.name === "Ana") expect(page).toContain('value="Ana"');
  expect(await account()).toEqual(before);
});
