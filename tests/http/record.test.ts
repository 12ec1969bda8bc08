import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cameIn, type Line, writeJournal } from "../factories/journal";
import { type Member, makeWorld, type World } from "./world";

const slug = "italian-clusters";
const page = `/programmes/${slug}/sessions/2`;
const minute = 60_000;

let world: World;
let sessionId: string;
let start: number;
let organiser: Member;
let moderator: Member;
let participant: Member;
let guest: Member;
let outside: Member;

beforeAll(async () => {
  world = await makeWorld();
  sessionId = world.programmes[slug].sessions[2] ?? "";
  start = Date.now() - 7 * 24 * 60 * minute;
  const times = { startsAt: new Date(start), endsAt: new Date(start + 120 * minute) };
  await world.db.client.session.update({ where: { id: sessionId }, data: times });
  organiser = await world.member({ role: "organiser", name: "Organiser canary" });
  moderator = await world.member({ role: "moderator" });
  participant = await world.member({ role: "participant", name: "Wrong canary" });
  guest = await world.member({ role: "guest", session: 2 });
  outside = await world.member({ role: "guest", session: 2 });
  const said = (attendeeId: string, name: string, text: string, minutes: number): Line => ({
    ...{ type: "chat.said", actorId: attendeeId, at: start + minutes * minute },
    payload: { attendeeId, name, text },
  });
  const item = await world.db.client.runSheetItem.findFirstOrThrow({ where: { sessionId, position: 0 } });
  await writeJournal(world.db, sessionId, [
    cameIn({ id: moderator.membershipId, name: "Moderator", role: "moderator" }, start),
    cameIn({ id: participant.membershipId, name: "Wrong canary" }, start),
    { type: "lobby.admitted", payload: { attendeeId: guest.membershipId }, at: start },
    { type: "runsheet.started", payload: { itemId: item.id, endsAt: start + minute }, at: start },
    said(participant.membershipId, "Wrong canary", "Said canary", 1),
    said(participant.membershipId, "Wrong canary", "Rude canary", 2),
    {
      ...{ type: "crew.said", audience: "crew", actorId: moderator.membershipId, at: start + 3 * minute },
      payload: { attendeeId: moderator.membershipId, name: "Moderator", text: "Crew canary" },
    },
    {
      ...{ type: "film.noted", audience: "crew", actorId: moderator.membershipId, at: start + 3 * minute },
      payload: { filmId: "f", markerId: "m", attendeeId: moderator.membershipId, text: "Note canary" },
    },
    { type: "runsheet.finished", at: start + 100 * minute },
  ]);
});
afterAll(() => world.stop());

const seenBy = async ({ client }: Member) => (await client.get(`${page}.data`)).text();
const correct = ({ client }: Member, fields: Record<string, string>) => client.form(`${page}/record`, fields);

describe("the record on the session's page", () => {
  it("is read by everybody who was let in, and by members", async () => {
    for (const member of [organiser, moderator, participant, guest])
      expect(await seenBy(member)).toContain("Said canary");
    const other = await world.member({ role: "participant" });
    expect(await seenBy(other)).toContain("Said canary");
  });

  it("tells a guest who was not let in nothing, and nobody else what only the crew read", async () => {
    expect(await seenBy(outside)).not.toContain('canary"');
    for (const member of [participant, guest]) expect(await seenBy(member)).not.toMatch(/Crew canary|Note canary/);
  });

  it("is not shown in another programme, nor to its people", async () => {
    const twin = await world.member({ role: "organiser", programme: "twin-clusters" });
    expect((await twin.client.get(`${page}.data`)).status).toBe(404);
    expect((await correct(twin, { intent: "hide", target: "chat:5" })).status).toBe(404);
    expect(await (await twin.client.get("/programmes/twin-clusters/sessions/2.data")).text()).not.toContain(
      "Said canary",
    );
  });
});

describe("corrections", () => {
  const rows = () => world.db.client.correction.findMany({ orderBy: { at: "asc" } });

  it("a line the crew hides is gone for everybody else, and comes back", async () => {
    expect((await correct(moderator, { intent: "hide", target: "chat:6" })).status).toBe(302);
    for (const member of [participant, guest]) expect(await seenBy(member)).not.toContain("Rude canary");
    expect(await seenBy(moderator)).toContain("Rude canary");
    expect((await correct(organiser, { intent: "show", target: "chat:6" })).status).toBe(302);
    expect(await seenBy(participant)).toContain("Rude canary");
  });

  it("a name is corrected wherever it stands; the journal stays, and the log says who did it", async () => {
    const target = `member:${participant.membershipId}`;
    expect((await correct(organiser, { intent: "name", target, text: " Right  canary " })).status).toBe(302);
    const html = await seenBy(guest);
    expect(html).toContain("Right canary");
    expect(html).not.toContain("Wrong canary");
    const events = await world.db.client.sessionEvent.findMany({ where: { sessionId } });
    expect(events.filter(({ payload }) => payload.includes("Wrong canary"))).toHaveLength(3);
    expect(await rows()).toMatchObject([
      { kind: "hide", target: "chat:6" },
      { kind: "show", target: "chat:6", accountId: organiser.accountId },
      { kind: "name", target, text: "Right canary", accountId: organiser.accountId },
    ]);
    expect(await (await organiser.client.get(`/api${page}/attendance.csv`)).text()).not.toContain("Wrong canary");
  });

  it("are refused to others, and for what is not there", async () => {
    for (const member of [participant, guest])
      expect((await correct(member, { intent: "hide", target: "chat:5" })).status).toBe(403);
    for (const [fields, status] of [
      [{ intent: "hide", target: "chat:99" }, 404],
      [{ intent: "name", target: "member:nobody", text: "X" }, 404],
      [{ intent: "name", target: `member:${participant.membershipId}`, text: "\u200b" }, 422],
      [{ intent: "name", target: `member:${participant.membershipId}`, text: "x".repeat(81) }, 422],
      [{ intent: "erase", target: "chat:5" }, 422],
      [{}, 422],
    ] as const)
      expect((await correct(organiser, fields)).status).toBe(status);
    expect(await rows()).toHaveLength(3);
  });
});

describe("the replay", () => {
  const replayOf = async ({ client }: Member) => {
    const answer = await client.get(`${page}/replay.data`);
    return [answer.status, await answer.text()] as const;
  };

  it("has what the reader may see, under corrected names and without hidden lines", async () => {
    const [status, text] = await replayOf(guest);
    expect(status).toBe(200);
    expect(text).toContain("Said canary");
    expect(text).not.toMatch(/Crew canary|Note canary|Wrong canary/);
    expect((await replayOf(moderator))[1]).toContain("Crew canary");
    expect((await correct(moderator, { intent: "hide", target: "chat:5" })).status).toBe(302);
    expect((await replayOf(guest))[1]).not.toContain("Said canary");
  });

  it("is not found by whoever was not let in, nor in another programme", async () => {
    expect((await replayOf(outside))[0]).toBe(404);
    expect((await replayOf(await world.member({ role: "organiser", programme: "twin-clusters" })))[0]).toBe(404);
  });
});
