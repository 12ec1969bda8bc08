import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWorld, type World } from "./world";

const minute = 60_000;
const page = "/programmes/italian-clusters/sessions";
const api = "/api/programmes/italian-clusters/sessions";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.stop());

/** Sets a session's start so many minutes from now, two hours long. */
async function begins(number: number, inMinutes: number): Promise<void> {
  const startsAt = new Date(Date.now() + inMinutes * minute);
  const endsAt = new Date(startsAt.getTime() + 120 * minute);
  const id = world.programmes["italian-clusters"].sessions[number] ?? "";
  await world.db.client.session.update({ where: { id }, data: { startsAt, endsAt } });
}

describe("an hour before the start", () => {
  it("the crew comes in, and nobody else before half an hour", async () => {
    await begins(1, 45);
    for (const [role, status] of [
      ["organiser", 200],
      ["moderator", 200],
      ["expert", 200],
      ["participant", 403],
    ] as const) {
      const { client } = await world.member({ role });
      const join = await client.command("attendee.join", {}, { place: `${api}/1` });
      expect([role, join.status]).toEqual([role, status]);
      expect([role, (await client.get(`${page}/1/room`)).status]).toEqual([role, status]);
    }
    await begins(2, 25);
    const { client } = await world.member({ role: "participant" });
    expect((await client.command("attendee.join", {}, { place: `${api}/2` })).status).toBe(200);
    await begins(2, 70);
    const moderator = await world.member({ role: "moderator" });
    expect((await moderator.client.command("attendee.join", {}, { place: `${api}/2` })).status).toBe(403);
  });
});

it("the session's page and the page before the room say how far it is", async () => {
  const participant = await world.member({ role: "participant" });
  const moderator = await world.member({ role: "moderator" });
  const place = `${api}/3`;
  const says = async (words: string) => {
    for (const path of [`${page}/3`, `${page}/3/join`])
      await expect.poll(async () => (await participant.client.get(path)).text(), { timeout: 5_000 }).toContain(words);
  };
  await begins(3, 90);
  await says("The session has not started yet");
  await begins(3, 20);
  await says("The session has not started yet");
  await begins(3, -1);
  await says("Waiting for the moderator");
  await moderator.client.command("attendee.join", {}, { place });
  await says("The moderator is here");
  await moderator.client.command("runsheet.next", {}, { place });
  await says("session is in progress");
  await begins(3, -181);
  await says("session has ended");
});
