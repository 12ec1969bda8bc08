import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepIds } from "../../app/features/readiness/steps";
import type { Client } from "../setup/application";
import { makeWorld, type World } from "./world";

const page = "/programmes/italian-clusters/sessions/2";
const place = "/api/programmes/italian-clusters/sessions/2";

let world: World;
let sofia: Client;
beforeAll(async () => {
  world = await makeWorld();
  sofia = await world.app.as("sofia");
});
afterAll(() => world.stop());

const result = (states: Record<string, string> = {}) =>
  JSON.stringify(stepIds.map((id) => ({ id, state: states[id] ?? "ok", about: "12 ms" })));

describe("a connection check, days before the session opens", () => {
  it("has events that come one by one, and bytes to measure with", async () => {
    const stream = await sofia.get(`${place}/check/stream`);
    expect([stream.status, stream.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    expect((await stream.text()).match(/event: sign/g)).toHaveLength(3);
    const bytes = await sofia.get(`${place}/check/bytes`);
    expect([bytes.status, bytes.headers.get("cache-control")]).toEqual([200, "no-store, no-transform"]);
    expect((await bytes.arrayBuffer()).byteLength).toBe(3 * 1024 * 1024);
  });

  it("says what is missing where there is no media server", async () => {
    const answer = await sofia.json(`${place}/check/connection`, {});
    expect([answer.status, (await answer.json()).error.code]).toEqual([503, "media_absent"]);
  });

  it("is no way into the session itself", async () => {
    expect((await sofia.get(`${place}/state`)).status).toBe(403);
    expect((await sofia.json(`${place}/connection`, {})).status).toBe(403);
  });

  it("may not be pressed without end", async () => {
    const { client } = await world.member({ role: "participant" });
    const answers = await Promise.all(Array.from({ length: 31 }, () => client.json(`${place}/check/connection`, {})));
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(1);
    expect(Number(late[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it.each([
  "",
  "no JSON",
  "[]",
  result().replace("server", "other"),
  result({ udp: "perhaps" }),
  result().replace("12 ms", "x".repeat(301)),
])("a result that is none is refused (%#)", async (sent) => {
  const answer = await sofia.form(`${page}/check`, { result: sent });
  expect(answer.status).toBe(422);
});

it("the board tells the crew how ready each city is, by its newest check, and nobody else", async () => {
  const moderator = await world.app.as("moderator");
  const board = async (client: Client) => {
    const data = await (await client.get(`${page}.data`)).text();
    return data.includes('"tested"');
  };
  const rowOf = async (city: string) => {
    const html = await (await moderator.get(page)).text();
    const table = /<table[\s\S]*?<\/table>/.exec(html.slice(html.indexOf('id="readiness"')))?.[0] ?? "";
    const row = table.split("<tr").find((part) => part.includes(city)) ?? "";
    return row.replace(/<[^>]+>/g, " ");
  };
  expect(await rowOf("Sofia")).toMatch(/3\s.*not asked yet.*not yet/s);
  expect((await sofia.form(`${page}/check`, { result: result({ udp: "problem" }) })).status).toBe(200);
  expect(await rowOf("Sofia")).toMatch(/passed\s.*TCP/s);
  const broken = result({ udp: "problem", tcp: "problem", turn: "skipped" });
  expect((await sofia.form(`${page}/check`, { result: broken })).status).toBe(200);
  expect(await rowOf("Sofia")).toMatch(/has problems/);
  expect(await rowOf("Zagreb")).not.toMatch(/problems/);

  const sessionId = world.programmes["italian-clusters"].sessions[2] ?? "";
  const zagreb = await world.db.client.membership.findFirstOrThrow({ where: { site: { slug: "zagreb" } } });
  await world.db.client.invitation.create({
    data: { sessionId, membershipId: zagreb.id, state: "accepted", sentAt: new Date() },
  });
  expect(await rowOf("Zagreb")).toMatch(/accepted/);
  expect([await board(moderator), await board(sofia), await board(await world.app.as("organiser"))]).toEqual([
    true,
    false,
    true,
  ]);
});
