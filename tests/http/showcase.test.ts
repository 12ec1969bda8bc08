import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../setup/application";
import { caseForm, slides } from "../setup/slides";
import { makeWorld, type World } from "./world";

let world: World;
let people: Record<"organiser" | "moderator" | "expert" | "sofia" | "zagreb" | "nowhere" | "guest" | "twin", Client>;
const place = "/api/programmes/italian-clusters/sessions/5";

async function citizen(slug: string, programme: "italian-clusters" | "twin-clusters" = "italian-clusters") {
  const made = await world.member({ role: "participant", programme });
  const programmeId = world.programmes[programme].id;
  const site = await world.db.client.site.findFirstOrThrow({ where: { programmeId, slug } });
  await world.db.client.membership.update({ where: { id: made.membershipId }, data: { siteId: site.id } });
  return made.client;
}

beforeAll(async () => {
  world = await makeWorld();
  const where = { number: 5, programme: { slug: { in: ["italian-clusters", "twin-clusters"] } } };
  await world.db.client.session.updateMany({ where, data: { alwaysOpen: true, consent: "" } });
  // A slot of a minute: the next city follows within the test's time.
  const items = { kind: "showcase", session: { id: world.programmes["italian-clusters"].sessions[5] } };
  await world.db.client.runSheetItem.updateMany({ where: items, data: { minutes: 1 } });
  const crew = async (role: "organiser" | "moderator" | "expert") => (await world.member({ role })).client;
  people = {
    ...{ organiser: await crew("organiser"), moderator: await crew("moderator"), expert: await crew("expert") },
    ...{
      sofia: await citizen("sofia"),
      zagreb: await citizen("zagreb"),
      twin: await citizen("sofia", "twin-clusters"),
    },
    nowhere: (await world.member({ role: "participant" })).client,
    guest: (await world.member({ role: "guest", session: 5 })).client,
  };
});
afterAll(() => world?.stop());

type Who = keyof typeof people;
const send = (who: Who, type: string, payload = {}) => people[who].command(type, payload, { place });
const statuses = async (type: string, payload: object, who: readonly Who[]) =>
  Object.fromEntries(await Promise.all(who.map(async (one) => [one, (await send(one, type, payload)).status])));
const showcase = async (who: Who = "moderator") =>
  (await (await people[who].get(`${place}/state`)).json()).state.showcase;

test("who may start, turn, end, add and discuss", async () => {
  const sent = await people.sofia.get("/programmes/italian-clusters/cases/sofia/files", {
    method: "POST",
    headers: { origin: world.app.url, accept: "application/json" },
    body: caseForm("slides", "a.pdf", await slides(60)),
  });
  expect(sent.status).toBe(200);
  for (const who of ["sofia", "zagreb", "moderator"] as const)
    expect((await send(who, "attendee.join")).status).toBe(200);
  const others = ["expert", "sofia", "zagreb", "nowhere", "guest"] as const;
  const refused = (who: readonly string[]) => Object.fromEntries(who.map((one) => [one, 403]));
  expect(await statuses("case.start", {}, others)).toEqual(refused(others));
  expect((await send("twin", "case.start")).status).toBe(404);
  expect((await send("organiser", "case.start")).status).toBe(200);
  expect(await statuses("case.page", { page: 2 }, ["zagreb", "nowhere", "guest"])).toEqual({
    ...{ zagreb: 403, nowhere: 403, guest: 403 },
  });
  expect(await statuses("case.page", { page: 7 }, ["sofia", "expert", "moderator", "organiser"])).toEqual({
    ...{ sofia: 200, expert: 200, moderator: 200, organiser: 200 },
  });
  const beyond = await send("sofia", "case.page", { page: 61 });
  expect([beyond.status, (await beyond.json()).error.message]).toEqual([422, "The slides have pages 1 to 60."]);
  for (const page of [0, 1.5, "2", null]) expect((await send("sofia", "case.page", { page })).status).toBe(422);
  expect(await statuses("case.end", {}, others)).toEqual(refused(others));
  expect(await statuses("case.stay", { on: true }, others)).toEqual(refused(others));
  // A guest whom nobody has let in adds nothing.
  expect(await statuses("idea.add", { text: "A joint fair" }, ["zagreb", "nowhere", "guest"])).toEqual({
    ...{ zagreb: 200, nowhere: 200, guest: 403 },
  });
  expect((await send("zagreb", "idea.add", { text: "x".repeat(201) })).status).toBe(422);
  const { ideas } = await showcase();
  expect(await statuses("idea.discuss", { id: ideas[0].id }, ["sofia", "guest"])).toEqual({ sofia: 403, guest: 403 });
  expect((await send("expert", "idea.discuss", { id: ideas[0].id })).status).toBe(200);
});

test("the slides are had by everybody in the room, and by nobody else", async () => {
  const { slot, page } = await showcase("zagreb");
  expect(page).toBe(7);
  const address = `${place}/slides/${slot.slides.id}`;
  const answer = await people.zagreb.get(address);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  for (const who of ["guest", "twin"] as const) expect((await people[who].get(address)).status).toBe(404);
  expect((await people.twin.get(address.replace("italian", "twin"))).status).toBe(404);
  expect((await people.zagreb.get(address.replace("/5/", "/4/"))).status).toBe(404);
});

test("the next city follows by itself at the slot's end, also after the application was killed", async () => {
  const { slot } = await showcase();
  expect(slot.site).toBe("sofia");
  await world.app.kill();
  await world.app.start();
  for (const who of ["sofia", "zagreb"] as const) await send(who, "attendee.join");
  expect((await showcase()).page).toBe(7);
  // Who polls is here: a city that has gone is nobody to follow.
  const site = async () => (await showcase("zagreb"))?.slot?.site;
  await expect.poll(site, { timeout: 90_000, interval: 1_000 }).toBe("zagreb");
  const now = await showcase();
  expect(now).toMatchObject({ page: 1, shown: [slot.itemId], slot: { slides: null } });
  expect(now.slot.startedAt - slot.endsAt).toBeLessThan(10_000);
});
