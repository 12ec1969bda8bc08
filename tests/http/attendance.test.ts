import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { AccessToken } from "livekit-server-sdk";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Client, session4 } from "../setup/application";
import { type Member, makeWorld, type World } from "./world";

const page = "/programmes/italian-clusters/sessions/4";

let world: World;
let sessionId: string;
let moderator: Member;
let organiser: Member;

beforeAll(async () => {
  world = await makeWorld({ media: true });
  sessionId = world.programmes["italian-clusters"].sessions[4] ?? "";
  moderator = await world.member({ role: "moderator" });
  organiser = await world.member({ role: "organiser" });
  const ready = async () => {
    const { checks } = (await (await moderator.client.get("/readyz")).json()) as { checks: { media: string } };
    expect(checks.media).toBe("ok");
  };
  await vi.waitFor(ready, 30_000);
});
afterAll(() => world.stop());

interface Hook {
  event: string;
  room?: string;
  connection?: { sid: string; identity: string; joinedAtMs: number };
  at?: number;
  /** Signed with another secret, or for another body. */
  forged?: "secret" | "body";
}

let count = 0;
/** A webhook as LiveKit sends it. */
async function hook({ event, room = sessionId, connection, at = Date.now(), forged }: Hook) {
  const joinedAt = Math.floor((connection?.joinedAtMs ?? 0) / 1_000);
  const participant = connection && {
    ...connection,
    joinedAt: String(joinedAt),
    joinedAtMs: `${connection.joinedAtMs}`,
  };
  const id = `EV_${++count}`;
  const body = JSON.stringify({ event, id, createdAt: `${Math.floor(at / 1_000)}`, room: { name: room }, participant });
  const secret = forged === "secret" ? "x".repeat(43) : readFileSync(`${world.dataDir}/media/key`, "utf8");
  const token = new AccessToken("distretto", secret, { ttl: 300 });
  token.sha256 = createHash("sha256").update(body).digest("base64");
  const authorization = await token.toJwt();
  const sent = forged === "body" ? body.replace(event, "room_started") : body;
  const init = { method: "POST", body: sent, headers: { authorization, "content-type": "application/webhook+json" } };
  return () => fetch(`${world.app.url}/api/livekit/webhook`, init);
}
const send = async (one: Hook) => (await (await hook(one))()).status;

const rows = (membershipId: string) =>
  world.db.client.attendanceInterval.findMany({ where: { membershipId }, orderBy: { fromAt: "asc" } });

describe("a webhook", () => {
  it("with another secret, a changed body or an hour old is refused", async () => {
    const event = "participant_joined";
    expect(await send({ event, forged: "secret" })).toBe(401);
    expect(await send({ event, forged: "body" })).toBe(401);
    expect(await send({ event, at: Date.now() - 3_600_000 })).toBe(401);
  });

  it("sent again is taken with 200 and changes nothing", async () => {
    const { membershipId } = await world.member({ role: "participant" });
    const connection = { sid: "PA_again", identity: membershipId, joinedAtMs: Date.now() - 50_000 };
    const joined = await hook({ event: "participant_joined", connection });
    expect((await joined()).status).toBe(200);
    const left = { event: "participant_left", connection, at: Date.now() - 10_000 };
    expect(await send(left)).toBe(200);
    const before = await rows(membershipId);
    expect(before).toMatchObject([{ id: "PA_again", source: "told" }]);
    expect((await joined()).status).toBe(200);
    expect(await send(left)).toBe(200);
    expect(await rows(membershipId)).toEqual(before);
  });

  it("for a room that is no session of ours is 200 and logged once", async () => {
    const event = "participant_joined";
    const connection = { sid: "PA_x", identity: "somebody", joinedAtMs: Date.now() };
    for (let i = 0; i < 3; i++) expect(await send({ event, room: "elsewhere", connection })).toBe(200);
    const named = () => world.app.log.filter((line) => line.includes("media.unknown_room"));
    await vi.waitFor(() => expect(named()).toHaveLength(1));
    expect(await rows("somebody")).toEqual([]);
  });
});

it("a connection whose going was told to nobody ends within 30 s", async () => {
  const { membershipId } = await world.member({ role: "participant" });
  const connection = { sid: "PA_lost", identity: membershipId, joinedAtMs: Date.now() - 60_000 };
  expect(await send({ event: "participant_joined", connection, at: Date.now() - 60_000 })).toBe(200);
  const ended = async () => expect(await rows(membershipId)).toMatchObject([{ source: "missed" }]);
  await vi.waitFor(ended, { timeout: 30_000, interval: 500 });
});

describe("who was there", () => {
  let sofia: Member;
  const canary = "=Attendance canary";
  const csvOf = (client: Client) => client.get(`${session4}/attendance.csv`);

  beforeAll(async () => {
    const { programmeId, siteId } = await world.db.client.membership.findFirstOrThrow({
      where: { site: { slug: "sofia" }, programme: { slug: "italian-clusters" } },
    });
    expect(programmeId).toBe(world.programmes["italian-clusters"].id);
    sofia = await world.member({ role: "participant", name: "Sofia" });
    await world.db.client.membership.update({ where: { id: sofia.membershipId }, data: { siteId } });
    expect((await sofia.client.command("attendee.join")).status).toBe(200);
    expect((await sofia.client.command("presence.list", { people: [canary] })).status).toBe(200);
    expect((await moderator.client.command("attendee.join")).status).toBe(200);
    const connection = { sid: "PA_s", identity: sofia.membershipId, joinedAtMs: Date.now() - 60 * 60_000 };
    expect(await send({ event: "participant_left", connection })).toBe(200);
  });

  it("is a file for organiser and moderator; what a spreadsheet would run stays text", async () => {
    for (const { client } of [organiser, moderator]) {
      const answer = await csvOf(client);
      expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(await answer.text()).toMatch(new RegExp(`Sofia,BG,'${canary},participant,\\d+,,`));
    }
  });

  it("stands on the session's page: everybody's for the crew, one's own for a city, nothing for others", async () => {
    const seen = async ({ client }: Member) => (await client.get(`${page}.data`)).text();
    await vi.waitFor(async () => expect(await seen(organiser)).toContain(canary), 5_000);
    expect(await seen(sofia)).toContain(canary);
    for (const role of ["participant", "expert"] as const) {
      const other = await world.member({ role });
      expect(await seen(other)).not.toContain(canary);
      expect((await csvOf(other.client)).status).toBe(403);
    }
  });
});
