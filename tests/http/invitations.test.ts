import { afterAll, beforeAll, expect, test } from "vitest";
import { joinHash, joinSecret } from "../../app/features/invitations/join-secret.server";
import type { Client } from "../setup/application";
import { type Member, makeWorld, type World } from "./world";

let world: World;
let organiser: Client;
let guest: Member;
const sessionPage = "/programmes/italian-clusters/sessions/2";
const page = `${sessionPage}/invitations`;
beforeAll(async () => {
  world = await makeWorld();
  organiser = (await world.member({ role: "organiser" })).client;
  guest = await world.member({ role: "participant", name: "Canary <b>invited</b>" });
  expect((await organiser.form(page, { intent: "one", member: guest.membershipId, sends: "0" })).status).toBe(302);
});
afterAll(() => world.stop());

/** The link that the guest's mail carries. */
async function link(): Promise<string> {
  const { id } = await world.db.client.invitation.findFirstOrThrow({ where: { membershipId: guest.membershipId } });
  const { readFileSync } = await import("node:fs");
  const secret = joinSecret(readFileSync(`${world.dataDir}/secret`, "utf8").trim(), id, 1);
  expect(await world.db.client.joinLink.count({ where: { hash: joinHash(secret) } })).toBe(1);
  return `/join/${secret}`;
}
const signIns = () => world.db.client.signIn.count({ where: { openedBy: { not: null } } });

test("a mail scanner's GET and HEAD use nothing up; the button signs in, again and again, until the link is revoked", async () => {
  const path = await link();
  const stranger = world.app.stranger();
  for (const method of ["GET", "HEAD", "GET"]) expect((await stranger.get(path, { method })).status).toBe(200);
  expect(await signIns()).toBe(0);
  const html = await (await stranger.get(path)).text();
  expect(html).not.toContain("<b>invited</b>");
  expect(html).not.toContain(guest.email);
  const entered = await stranger.form(path, { intent: "enter" });
  expect([entered.status, entered.headers.get("location")]).toEqual([302, sessionPage]);
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const inside = () => stranger.get("/me", { headers: { cookie }, redirect: "manual" });
  expect((await inside()).status).toBe(200);
  expect((await stranger.form(path, { intent: "enter" })).status).toBe(302);
  expect((await organiser.form(page, { intent: "revoke", member: guest.membershipId })).status).toBe(302);
  expect((await inside()).status).toBe(302);
  const gone = await stranger.get(path);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain("Ask your organiser for a new one");
  expect((await stranger.form(path, { intent: "enter" })).status).toBe(410);
});

test("one sign altered, or none of ours, is unknown", async () => {
  const path = await link();
  const stranger = world.app.stranger();
  const altered = path.slice(0, -1) + (path.endsWith("A") ? "B" : "A");
  for (const wrong of [altered, `/join/${"x".repeat(43)}`, "/join/1", "/join/%00"])
    expect([404, 400]).toContain((await stranger.get(wrong)).status);
});

test("the answer on the session's page is the member's own", async () => {
  expect((await guest.client.form(sessionPage, { answer: "accepted" })).status).toBe(302);
  expect(await (await guest.client.get(sessionPage)).text()).toContain("You can change your answer");
  expect((await guest.client.form(sessionPage, { answer: "constructor" })).status).toBe(422);
  const uninvited = await world.member({ role: "participant" });
  expect((await uninvited.client.form(sessionPage, { answer: "accepted" })).status).toBe(404);
  expect(await (await uninvited.client.get(sessionPage)).text()).not.toContain("Do you come?");
});

test.each([
  ["the end before the start", "2027-03-09T18:00", "2027-03-09T16:00", "must end after it starts"],
  ["25 hours", "2027-03-09T16:00", "2027-03-10T17:00", "24 hours at most"],
  ["the year 9999", "9999-03-09T16:00", "9999-03-09T18:00", "Check the year"],
  ["a time that the clocks skip", "2027-03-28T02:30", "2027-03-28T05:00", "go forward and never show 02:30"],
])("%s is refused with the reason, and what was written stays in the form", async (_, startsAt, endsAt, reason) => {
  const asked = { intent: "move", sequence: "0", startsAt, endsAt, timeZone: "Europe/Zagreb" };
  const answer = await organiser.form(page, asked);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(reason);
  expect(html).toContain(`value="${startsAt}"`);
});

test("another programme's member cannot be invited here", async () => {
  const twin = await world.member({ role: "participant", programme: "twin-clusters" });
  const answer = await organiser.form(page, { intent: "one", member: twin.membershipId, sends: "0" });
  expect(answer.status).toBe(404);
});

test("a session that is called off says so, lets nobody in, and comes back with a new date", async () => {
  const place = "/programmes/italian-clusters/sessions/4";
  const { client } = await world.member({ role: "participant" });
  expect((await client.get(`${place}/room`)).status).toBe(200);
  const off = { intent: "off", sequence: "0", reason: "The speaker <b>is</b> ill." };
  expect((await organiser.form(`${place}/invitations`, off)).status).toBe(302);
  expect((await organiser.form(`${place}/invitations`, off)).status).toBe(409);
  const html = await (await client.get(place)).text();
  expect(html).toContain("The session is called off");
  expect(html).not.toContain("<b>is</b>");
  expect((await client.get(`${place}/room`)).status).toBe(403);
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const again = { intent: "move", sequence: "1", startsAt: `${day}T16:00`, endsAt: `${day}T18:00` };
  expect((await organiser.form(`${place}/invitations`, { ...again, timeZone: "Europe/Rome" })).status).toBe(302);
  expect((await client.get(`${place}/room`)).status).toBe(200);
});

test("calendars are files, and hold no secret", async () => {
  const path = await link();
  for (const address of ["/programmes/italian-clusters/calendar.ics", `${sessionPage}/calendar.ics`]) {
    const answer = await guest.client.get(address);
    expect(answer.headers.get("content-type")).toMatch(/^text\/calendar/);
    const text = (await answer.text()).replace(/\r\n[ \t]/g, "");
    expect(text).toContain(`.${guest.membershipId}@`);
    expect(text).not.toContain(path);
  }
});
