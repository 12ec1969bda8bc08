import { afterAll, beforeAll, expect, it } from "vitest";
import { cameIn, writeJournal } from "../factories/journal";
import { type Member, makeWorld, type World } from "./world";

const slug = "italian-clusters";
let world: World;
let moderator: Member;
let participant: Member;

beforeAll(async () => {
  world = await makeWorld();
  moderator = await world.member({ role: "moderator" });
  participant = await world.member({ role: "participant" });
  const id = world.programmes[slug].sessions[2] ?? "";
  const at = Date.now() - 60_000;
  const said = (text: string) => ({
    ...{ type: "chat.said", actorId: participant.membershipId, at },
    payload: { attendeeId: participant.membershipId, name: "P", text },
  });
  await writeJournal(world.db, id, [
    cameIn({ id: participant.membershipId, name: "P" }, at),
    said('Canary 100% "quoted" under_score it\'s'),
    {
      ...{ type: "crew.said", audience: "crew", actorId: moderator.membershipId, at },
      payload: { attendeeId: moderator.membershipId, name: "M", text: "Crew canary" },
    },
    said("Removed canary"),
    { type: "chat.removed", payload: { id: 4 }, at },
  ]);
});
afterAll(() => world.stop());

/** What a search finds, as text; the words themselves stand in the page's box and are taken out. */
async function found({ client }: Member, words: string, programme: string = slug): Promise<[number, string]> {
  const answer = await client.get(`/programmes/${programme}/search.data?q=${encodeURIComponent(words)}`);
  return [answer.status, await answer.text()];
}
const finds = async (member: Member, words: string) => (await found(member, words))[1].includes("#chat:2");

it.each(["%", "_", "'", '"', '100% "q', "UNDER_SCORE"])("finds %s as it is written", async (words) => {
  expect(await finds(participant, words)).toBe(true);
});

it.each(["100_", "%%", "canary.*", "' OR 1=1 --", "x".repeat(5_000)])("takes %s for nothing else", async (words) => {
  expect((await found(participant, words))[0]).toBe(200);
  expect(await finds(participant, words)).toBe(false);
});

it("what no address can hold, or is too long for one, is refused", async () => {
  const ask = (path: string) => participant.client.get(`/programmes/${slug}/search?q=${path}`);
  expect((await ask("%00")).status).toBe(404);
  expect((await ask("x".repeat(10_240))).status).toBe(400);
});

it("readings and run sheets are found too", async () => {
  expect((await found(participant, "district"))[1]).toContain("/materials/");
});

it("finds nothing that the reader may not read, and nothing of another programme", async () => {
  const places = async (member: Member, words: string, programme?: string) =>
    (await found(member, words, programme))[1].includes("#chat:");
  for (const member of [participant, moderator]) {
    expect(await places(member, "Canary 100")).toBe(true);
    expect(await places(member, "Removed canary")).toBe(false);
  }
  expect(await places(participant, "Crew canary")).toBe(false);
  const twin = await world.member({ role: "organiser", programme: "twin-clusters" });
  expect(await places(twin, "Canary 100", "twin-clusters")).toBe(false);
  expect((await found(twin, "canary"))[0]).toBe(404);
});
