import { afterAll, beforeAll, expect, test } from "vitest";
import { makeWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.stop());

const people = "/programmes/italian-clusters/people";

test("who deletes the account with the address typed is signed out and gone; the download before has their words", async () => {
  const { client, accountId, email, membershipId } = await world.member({
    role: "participant",
    name: "Own Canarybird",
  });
  await client.command("attendee.join");
  await client.command("chat.say", { text: "A canarybird sings." });
  const data = await client.get("/me/data.json");
  expect(data.headers.get("content-disposition")).toContain("attachment");
  expect(await data.text()).toContain("A canarybird sings.");

  const wrong = await client.form("/me", { intent: "delete", confirm: "somebody@else.example" });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("Nothing was deleted")]);
  const done = await client.form("/me", { intent: "delete", confirm: email });
  expect([done.status, done.headers.get("location")]).toEqual([302, "/"]);
  expect(await world.db.client.account.findUnique({ where: { id: accountId } })).toBeNull();
  expect((await client.get("/me")).status).toBe(302);
  const moderator = (await world.member({ role: "moderator" })).client;
  const state = await (await moderator.get("/api/programmes/italian-clusters/sessions/4/state")).text();
  expect(state).toContain(membershipId);
  expect(state).not.toMatch(/canarybird/i);
});

test("the organiser deletes a member by name; a stranger's id, another name and oneself are refused", async () => {
  const { client, membershipId: me } = await world.member({ role: "organiser" });
  const one = await world.member({ role: "expert", name: "Listed Canarybird" });
  const twin = await world.member({ role: "expert", programme: "twin-clusters", name: "Twin Bird" });
  const ask = (member: string, confirm: string) => client.form(people, { intent: "delete", member, confirm });
  expect((await ask(one.membershipId, "Listed")).status).toBe(422);
  expect((await ask(me, "Canary organiser")).status).toBe(422);
  expect((await ask(twin.membershipId, "Twin Bird")).status).toBe(404);
  expect((await ask(one.membershipId, "Listed Canarybird")).headers.get("location")).toBe(`${people}?deleted#remove`);
  expect(await (await client.get(people)).text()).not.toMatch(/Listed Canarybird|Removed person [0-9A-F]{4}/);
  expect((await one.client.get(people)).status).not.toBe(200);
  const log = await (await client.get("/programmes/italian-clusters/audit?kind=person.deleted")).text();
  expect(log).toMatch(/Removed person [0-9A-F]{4}/);
});

test("the only organiser of a programme stays", async () => {
  const { client, email } = await world.member({ role: "organiser", programme: "twin-clusters" });
  const answer = await client.form("/me", { intent: "delete", confirm: email });
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("only organiser")]);
  expect((await client.get("/me")).status).toBe(200);
});
