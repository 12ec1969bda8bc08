import { afterAll, beforeAll, expect, it } from "vitest";
import { type Member, makeWorld, type World } from "./world";

const page = "/programmes/italian-clusters/sessions/5";
const place = "/api/programmes/italian-clusters/sessions/5";
const text = "This evening is noted.";

let world: World;
let sofia: Member;
let sessionId: string;
/** Of the text that stands first. */
let version = "";

beforeAll(async () => {
  world = await makeWorld();
  sofia = await world.member({ role: "participant", name: "Sofia" });
  sessionId = world.programmes["italian-clusters"].sessions[5] ?? "";
  await asks(text);
});
afterAll(() => world.stop());

const asks = (consent: string) =>
  world.db.client.session.update({ where: { id: sessionId }, data: { consent, alwaysOpen: true } });
const versionFor = async ({ client }: Member) =>
  /name="version" value="([0-9a-f]{12})"/.exec(await (await client.get(`${page}/join`)).text())?.[1] ?? "";
const agree = ({ client }: Member, fields: Record<string, string>) => client.form(`${page}/join`, fields);
const waysIn = async ({ client }: Member) => {
  const answers = [
    await client.command("attendee.join", {}, { place }),
    await client.get(`${place}/state`),
    await client.json(`${place}/connection`, {}),
  ];
  return answers.map(({ status }) => status);
};

it("nobody comes in who has not agreed, and the room leads to where one agrees", async () => {
  const room = await sofia.client.get(`${page}/room`);
  expect([room.status, room.headers.get("location")]).toEqual([302, `${page}/join`]);
  expect(await waysIn(sofia)).toEqual([403, 403, 403]);
  const join = await (await sofia.client.get(`${page}/join`)).text();
  expect(join).toContain(text);
  expect(join).not.toContain(">Join</button>");
});

it("an unticked box, another text and a session that asks for nothing are refused with a sentence", async () => {
  version = await versionFor(sofia);
  for (const [fields, words] of [
    [{ version }, "Tick the box"],
    [{ version: "0123456789ab", agree: "yes" }, "The text has changed"],
    [{ agree: "yes" }, "The text has changed"],
  ] as const) {
    const answer = await agree(sofia, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  }
  const other = await sofia.client.form("/programmes/italian-clusters/sessions/4/join", { version, agree: "yes" });
  expect([other.status, await other.text()]).toEqual([422, expect.stringContaining("agree to nothing")]);
  expect(await world.db.client.consent.count({ where: { sessionId } })).toBe(0);
});

it("who has agreed comes in; it is kept with who, when and the words, once", async () => {
  const before = Date.now();
  for (let i = 0; i < 2; i++) {
    const answer = await agree(sofia, { version, agree: "yes" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `${page}/join`]);
  }
  const rows = await world.db.client.consent.findMany({ where: { sessionId } });
  expect(rows).toEqual([expect.objectContaining({ membershipId: sofia.membershipId, text, version })]);
  expect(rows[0]?.at.getTime()).toBeGreaterThanOrEqual(before);
  expect((await sofia.client.get(`${page}/room`)).status).toBe(200);
  expect((await waysIn(sofia)).slice(0, 2)).toEqual([200, 200]);
});
it("another wording asks anew, and what was agreed to before stays", async () => {
  await asks(`${text} Also the pictures.`);
  await expect.poll(() => waysIn(sofia), { timeout: 5_000 }).toEqual([403, 403, 403]);
  expect((await agree(sofia, { version, agree: "yes" })).status).toBe(422);
  expect((await agree(sofia, { version: await versionFor(sofia), agree: "yes" })).status).toBe(302);
  expect((await waysIn(sofia)).slice(0, 2)).toEqual([200, 200]);
  const rows = await world.db.client.consent.findMany({ where: { sessionId }, orderBy: { at: "asc" } });
  expect(rows.map((row) => row.text)).toEqual([text, `${text} Also the pictures.`]);
});

it("the organiser sees who has agreed, when and to what; others do not", async () => {
  const organiser = await world.member({ role: "organiser" });
  const list = await (await organiser.client.get(`${page}/invitations`)).text();
  for (const words of ["Also the pictures.", "Sofia", version]) expect(list).toContain(words);
  for (const role of ["moderator", "participant"] as const) {
    const { client } = await world.member({ role });
    expect((await client.get(`${page}/invitations`)).status).toBe(403);
  }
});

it("the demo's last session asks for one, by its content", async () => {
  const { client } = await world.member({ role: "participant", programme: "twin-clusters" });
  const join = await (await client.get("/programmes/twin-clusters/sessions/5/join")).text();
  expect(join).toContain("Picture and sound are not recorded.");
});
