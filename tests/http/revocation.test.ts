import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { removeMembership } from "../../app/features/people/admit.server";
import { type Client, session4 } from "../setup/application";
import { openStream } from "./stream";
import { type Member, makeWorld, type World } from "./world";

let world: World;
let moderator: Client;

beforeAll(async () => {
  world = await makeWorld({ media: true });
  moderator = (await world.member({ role: "moderator" })).client;
  const ready = async () => {
    const { checks } = (await (await moderator.get("/readyz")).json()) as { checks: { media: string } };
    expect(checks.media).toBe("ok");
  };
  await vi.waitFor(ready, 30_000);
});
afterAll(() => world.stop());

const filmMedia = () => `/api/films/${world.programmes["italian-clusters"].filmId}/media`;
const range = { headers: { range: "bytes=0-99" } };

/** Somebody in the session, with an open stream, a range of the film and a media token. */
async function someoneInside(): Promise<Member & { token: string; stream: Awaited<ReturnType<typeof openStream>> }> {
  const member = await world.member({ role: "participant" });
  expect((await member.client.command("attendee.join")).status).toBe(200);
  expect((await member.client.get(filmMedia(), range)).status).toBe(206);
  const connection = await member.client.json(`${session4}/connection`, {});
  expect(connection.status).toBe(200);
  const { token } = (await connection.json()) as { token: string };
  const stream = await openStream(member.client, session4);
  await stream.has("event: state");
  return { ...member, token, stream };
}

/** What is left to somebody: status of each way in. */
async function waysIn({ client }: Member): Promise<Record<string, number>> {
  const status = async (answer: Promise<Response>) => {
    const { status: is, body } = await answer;
    await body?.cancel();
    return is;
  };
  return {
    state: await status(client.get(`${session4}/state`)),
    stream: await status(client.get(`${session4}/stream`)),
    command: await status(client.command("hand.raise")),
    join: await status(client.command("attendee.join")),
    connection: await status(client.json(`${session4}/connection`, {})),
    film: await status(client.get(filmMedia(), range)),
  };
}

const all = (status: number) => ({
  state: status,
  stream: status,
  command: status,
  join: status,
  connection: status,
  film: status,
});

const roomUrl = (token: string) =>
  `${world.app.url.replace("http", "ws")}/livekit/rtc?access_token=${token}&protocol=15&sdk=js`;

/** Connects to the media room as a browser would, through our own origin; resolves when let in. */
async function enterRoom(token: string): Promise<WebSocket> {
  const socket = new WebSocket(roomUrl(token));
  await once(socket, "message");
  return socket;
}
/** Whether the token still lets anybody in. */
async function lets(token: string): Promise<boolean> {
  const socket = new WebSocket(roomUrl(token));
  const entered = once(socket, "message").then(() => true);
  const refused = once(socket, "close").then(() => false);
  return Promise.race([entered, refused]).finally(() => socket.close());
}
const within = async (ms: number, begun: number, end: Promise<number>) => expect((await end) - begun).toBeLessThan(ms);

describe("taken out by the crew", () => {
  it("ends stream, commands, film and connection at once, and the old token lets nobody back", async () => {
    const someone = await someoneInside();
    const socket = await enterRoom(someone.token);
    const closed = once(socket, "close").then(() => Date.now());
    const begun = Date.now();
    expect((await moderator.command("attendee.remove", { attendeeId: someone.membershipId })).status).toBe(200);
    await within(2_000, begun, someone.stream.ended);
    await within(2_000, begun, closed);
    expect(await waysIn(someone)).toEqual(all(403));

    expect(await lets(someone.token)).toBe(false);
  });
});

describe("membership taken away, even by another process", () => {
  it("ends stream and connection within 2 s, and everything looks as if it were not there", async () => {
    const someone = await someoneInside();
    const socket = await enterRoom(someone.token);
    const closed = once(socket, "close").then(() => Date.now());
    const begun = Date.now();
    await removeMembership(world.db.client, someone.membershipId);
    await within(2_500, begun, someone.stream.ended);
    await within(2_500, begun, closed);
    await vi.waitFor(async () => expect(await waysIn(someone)).toEqual(all(404)), 2_000);

    expect(await lets(someone.token)).toBe(false);
  });
});

it("signing out ends one's own stream within 2 s", async () => {
  const { client } = await world.member({ role: "participant" });
  const stream = await openStream(client, session4);
  await stream.has("event: state");
  const begun = Date.now();
  await client.form("/sign-out", {});
  await within(2_500, begun, stream.ended);
});

it("a guest whom nobody admitted gets no token; admitted, one", async () => {
  const { client, membershipId } = await world.member({ role: "guest", session: 4 });
  await client.command("attendee.join");
  const refused = await client.json(`${session4}/connection`, {});
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("You are in the lobby")]);
  await moderator.command("lobby.admit", { attendeeId: membershipId });
  expect((await client.json(`${session4}/connection`, {})).status).toBe(200);
});

it("the eleventh stream of one person closes the oldest", async () => {
  const { client } = await world.member({ role: "participant" });
  const streams = [];
  for (let i = 0; i < 11; i++) streams.push(await openStream(client, session4));
  await streams[0]?.ended;
  await streams[10]?.has("event: state");
  for (const stream of streams) stream.close();
});
