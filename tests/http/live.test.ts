import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { type EventStream, openAndLeave, openStream } from "./event-stream";

const cities = ["sofia", "zagreb", "belgrade", "istanbul", "moscow"] as const;
const others = ["organiser", "moderator", "expert", "guest"] as const;
type Who = (typeof cities)[number] | (typeof others)[number];

let app: Application;
let who: Record<Who, Client>;
/** Open from the beginning to the end. */
let watcher: EventStream;
let socketsBefore: number;

const sockets = () => readdirSync(`/proc/${app.pid()}/fd`).length;
const stateOf = async (client: Client) => (await client.get(`${session4}/state`)).json();
const idOf = async (client: Client): Promise<string> => {
  const answer = await (await client.command("attendee.join")).json();
  const { state } = await stateOf(who.moderator);
  const event = answer.events[0];
  if (event) return event.payload.attendee?.id ?? event.payload.attendeeId;
  const name = cities.find((city) => who[city] === client);
  const attendees = Object.values(state.attendees) as { id: string; site: { slug: string } | null }[];
  return attendees.find(({ site }) => site?.slug === name)?.id ?? "";
};
/** Status, code and words of a refusal. */
async function refusal(answer: Response) {
  const body = await answer.json();
  expect(body.error.message).toMatch(/^[A-Z].*[.]$/);
  expect(body.error.requestId).toBe(answer.headers.get("x-request-id"));
  return { status: answer.status, code: body.error.code, state: body.state };
}

beforeAll(async () => {
  app = await startApplication({ media: false });
  const names = [...cities, ...others];
  who = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await app.as(name)]))) as typeof who;
  socketsBefore = sockets();
  watcher = await openStream(app, who.expert);
  await who.zagreb.command("attendee.join");
  for (let i = 0; i < 50; i++) await openAndLeave(app, who.zagreb, i % 2 === 0);
});

afterAll(async () => {
  watcher?.close();
  await app?.stop();
});

test("the state has a number, the server's time and name, and is kept by no cache", async () => {
  const answer = await who.sofia.get(`${session4}/state`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const body = await answer.json();
  expect(Object.keys(body).toSorted()).toEqual(["now", "rev", "server", "state"]);
  expect(Math.abs(body.now - Date.now())).toBeLessThan(60_000);
  expect(Object.keys(body.state)).toEqual(
    expect.arrayContaining(["film", "runsheet", "hands", "floor", "attendees", "lobby", "chat"]),
  );
});

describe("the stream", () => {
  test("begins with the state and its number; every event comes with its own", async () => {
    const stream = await openStream(app, who.belgrade);
    const first = await stream.until(({ event }) => event === "state");
    expect(stream.frames[0]).toBe(first);
    expect(first.data.rev).toBe(first.id);
    const { rev } = await (await who.belgrade.command("chat.say", { text: "Dobro jutro" })).json();
    const event = await stream.until(({ id, event: name }) => name === "journal" && id === rev);
    expect(event.data).toMatchObject({ rev, type: "chat.said", payload: { text: "Dobro jutro" } });
    expect(Object.keys(event.data)).toEqual(["rev", "type", "payload", "actorId", "at"]);
    stream.close();
  });

  test("resumes by Last-Event-ID with exactly what was missed", async () => {
    const stream = await openStream(app, who.belgrade);
    const { id } = await stream.until(({ event }) => event === "state");
    stream.close();
    for (const text of ["one", "two", "three"]) await who.sofia.command("chat.say", { text });
    const again = await openStream(app, who.belgrade, id);
    await again.until(({ data }) => data.payload?.text === "three");
    const [first, ...missed] = again.frames;
    expect(first).toMatchObject({ event: "state", id, data: { rev: id } });
    expect(missed.map(({ id: rev, data }) => [rev, data.payload.text])).toEqual([
      [id + 1, "one"],
      [id + 2, "two"],
      [id + 3, "three"],
    ]);
    expect(JSON.stringify(first?.data.state.chat)).not.toContain("three");
    again.close();
  });

  test.each([-1, 1_000_000, 1.5, Number.NaN])("begins anew for a Last-Event-ID of %d", async (last) => {
    const stream = await openStream(app, who.belgrade, last);
    const { id } = await stream.until(({ event }) => event === "state");
    expect(id).toBe((await stateOf(who.belgrade)).rev);
    stream.close();
  });

  test("the words of a line that was removed come back in no way", async () => {
    const { rev } = await (await who.sofia.command("chat.say", { text: "A private number" })).json();
    expect((await who.moderator.command("chat.remove", { id: rev })).status).toBe(200);
    for (const last of [0, rev, undefined]) {
      const stream = await openStream(app, who.istanbul, last);
      const { data } = await stream.until(({ event }) => event === "state");
      if (data.rev <= rev) await stream.until(({ data: event }) => event.type === "chat.removed");
      expect(JSON.stringify(stream.frames)).not.toContain("private number");
      stream.close();
    }
  });

  test("one person has ten; the eleventh ends the first", async () => {
    const streams: EventStream[] = [];
    for (let i = 0; i < 11; i++) streams.push(await openStream(app, who.istanbul));
    await streams[0]?.ended;
    await who.istanbul.command("chat.say", { text: "Günaydın" });
    await Promise.all(streams.slice(1).map((each) => each.until(({ data }) => data.payload?.text === "Günaydın")));
    for (const each of streams) each.close();
  });
});

describe("a command", () => {
  test("sent again happens once, and is answered with the same events", async () => {
    const commandId = crypto.randomUUID();
    const send = async () => (await who.sofia.command("chat.say", { text: "Only once" }, { commandId })).json();
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(new Set(answers.map(({ events }) => JSON.stringify(events))).size).toBe(1);
    const lines = (await stateOf(who.sofia)).state.chat as { text: string }[];
    expect(lines.filter(({ text }) => text === "Only once")).toHaveLength(1);
  });

  test("on a film that has changed since is refused with the newest state", async () => {
    const db = await openDatabase(`file:${join(app.dataDir, "distretto.db")}`);
    const { id: filmId } = await db.client.film.findFirstOrThrow();
    await db.close();
    const loaded = await (await who.moderator.command("film.load", { filmId })).json();
    await who.moderator.command("film.play", {}, { expectedRev: loaded.rev });
    const late = await refusal(await who.organiser.command("film.pause", {}, { expectedRev: loaded.rev }));
    expect(late).toMatchObject({ status: 409, code: "stale", state: { film: { filmId, mode: "armed" } } });
    expect((await who.moderator.command("film.stop")).status).toBe(200);
    const none = await refusal(await who.moderator.command("film.play"));
    expect(none).toMatchObject({ status: 409, code: "conflict", state: { film: { filmId: null } } });
  });

  test.each<[Who, string, object]>([
    ["sofia", "film.stop", {}],
    ["expert", "runsheet.next", {}],
    ["sofia", "floor.give", { attendeeId: "x" }],
    ["sofia", "chat.remove", { id: 1 }],
    ["sofia", "stage.pin", { attendeeId: null }],
    ["expert", "announce.clear", {}],
    ["expert", "lobby.admit", { attendeeId: "x" }],
  ])("that the role does not allow: %s %s", async (name, type, payload) => {
    expect(await refusal(await who[name].command(type, payload))).toMatchObject({ status: 403, code: "forbidden" });
  });

  test.each<[string, unknown]>([
    ["no.such", {}],
    ["constructor", {}],
    ["chat.say", { text: "\u200b" }],
    ["chat.say", { text: "Hello", role: "organiser" }],
    ["chat.say", { text: "x".repeat(2_001) }],
    ["hand.raise", { kind: "shout" }],
    ["presence.list", { people: "everybody" }],
    ["chat.say", []],
  ])("that cannot be understood: %s %j", async (type, payload) => {
    expect(await refusal(await who.sofia.command(type, payload))).toMatchObject({ status: 422, code: "invalid" });
  });

  test("about somebody who is not here is refused and leaves nothing behind", async () => {
    const { rev } = await stateOf(who.moderator);
    for (const attendeeId of ["nobody", "__proto__", "constructor"]) {
      for (const type of ["floor.give", "attendee.mute", "attendee.remove"]) {
        expect(await refusal(await who.moderator.command(type, { attendeeId }))).toMatchObject({ status: 422 });
      }
    }
    expect((await stateOf(who.moderator)).rev).toBe(rev);
  });
});

test("a guest knocks, is denied, knocks again, is let in, and may speak from then on", async () => {
  const { guest, moderator, sofia } = who;
  const stream = await openStream(app, sofia);
  const own = await openStream(app, guest);
  const attendeeId = await idOf(guest);
  const lobbyOf = async (client: Client) => (await stateOf(client)).state.lobby;
  expect(await lobbyOf(moderator)).toEqual([expect.objectContaining({ attendeeId, name: "Guest speaker" })]);
  expect(await lobbyOf(sofia)).toEqual([]);
  for (const [type, payload] of [
    ["chat.say", { text: "Let me in" }],
    ["hand.raise", {}],
    ["presence.list", { people: ["Buy chairs"] }],
  ] as const) {
    expect(await refusal(await guest.command(type, payload))).toMatchObject({ status: 403 });
  }
  expect(await refusal(await guest.json(`${session4}/connection`, {}))).toMatchObject({ status: 403 });

  await moderator.command("lobby.deny", { attendeeId, reason: "One moment please" });
  const denied = await own.until(({ data }) => data.type === "lobby.denied");
  expect(denied.data.payload).toEqual({ attendeeId, reason: "One moment please" });
  expect((await (await guest.command("attendee.join")).json()).events).toMatchObject([{ type: "lobby.knocked" }]);
  const admitted = await Promise.all(
    [who.organiser, moderator].map((one) => one.command("lobby.admit", { attendeeId })),
  );
  expect(admitted.map(({ status }) => status)).toEqual([200, 200]);
  await own.until(({ data }) => data.type === "lobby.admitted");
  expect((await (await guest.command("attendee.join")).json()).events).toMatchObject([{ type: "attendee.joined" }]);
  expect((await guest.command("chat.say", { text: "Thank you" })).status).toBe(200);
  await stream.until(({ data }) => data.payload?.text === "Thank you");
  expect(stream.frames.filter(({ data }) => data.type?.startsWith("lobby."))).toEqual([]);
  expect(watcher.frames.filter(({ data }) => data.type === "lobby.admitted")).toHaveLength(1);
  stream.close();
  own.close();
});

test("two who press Next at the same time move the run sheet by one item", async () => {
  for (let round = 0; round < 3; round++) {
    const { itemId } = (await stateOf(who.moderator)).state.runsheet;
    const press = (client: Client) => client.command("runsheet.next", { expectedItemId: itemId });
    const answers = await Promise.all([press(who.moderator), press(who.organiser)]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(bodies.flatMap(({ events }) => events)).toHaveLength(1);
  }
  const started = () => watcher.frames.filter(({ data }) => data.type === "runsheet.started");
  await expect.poll(() => started().length).toBe(3);
  expect(new Set(started().map(({ data }) => data.payload.itemId)).size).toBe(3);
});

test("an item put in on the spot comes next, for everybody, and two do not show their screens at once", async () => {
  const { itemId } = (await stateOf(who.moderator)).state.runsheet;
  const item = { title: "A word from Trento", kind: "talk", minutes: 5, afterItemId: itemId };
  expect((await who.sofia.command("runsheet.insert", item)).status).toBe(403);
  const { rev } = await (await who.moderator.command("runsheet.insert", item)).json();
  await who.moderator.command("runsheet.next", { expectedItemId: itemId });
  const { state } = await stateOf(who.sofia);
  expect(state.runsheet).toMatchObject({ itemId: `added-${rev}`, added: [item] });

  await Promise.all([who.sofia, who.zagreb].map((one) => one.command("attendee.join")));
  expect((await who.sofia.command("screen.share")).status).toBe(200);
  const late = await refusal(await who.zagreb.command("screen.share"));
  expect(late).toMatchObject({ status: 409, code: "conflict", state: { stage: { screenId: expect.any(String) } } });
  expect(await refusal(await who.zagreb.command("screen.end"))).toMatchObject({ status: 403 });
  expect((await who.moderator.command("screen.end")).status).toBe(200);
  expect((await stateOf(who.zagreb)).state.stage).toEqual({ pinnedId: null, screenId: null });
});

test("who is sent out hears of it, sees nothing more and can do nothing more", async () => {
  const { moscow, moderator } = who;
  const attendeeId = await idOf(moscow);
  const stream = await openStream(app, moscow);
  expect((await moderator.command("attendee.remove", { attendeeId })).status).toBe(200);
  await stream.until(({ data }) => data.type === "attendee.removed");
  await stream.ended;
  expect(await refusal(await moscow.get(`${session4}/state`))).toMatchObject({ status: 403 });
  for (const type of ["attendee.join", "hand.raise"]) {
    expect(await refusal(await moscow.command(type))).toMatchObject({ status: 403 });
  }
  expect(await refusal(await moscow.command("chat.say", { text: "Still here" }))).toMatchObject({ status: 403 });
  expect(await refusal(await moscow.get(`${session4}/stream`))).toMatchObject({ status: 403 });
});

test("a browser that left keeps nothing: no place in the room, no socket", async () => {
  const present = async () => {
    const { attendees } = (await stateOf(who.moderator)).state;
    const all = Object.values(attendees) as { site: { slug: string } | null; present: boolean }[];
    return all.find(({ site }) => site?.slug === "zagreb")?.present;
  };
  await expect.poll(present, { timeout: 60_000, interval: 1_000 }).toBe(false);
  // The clients' own kept-alive connections are the rest.
  await expect.poll(sockets, { timeout: 30_000 }).toBeLessThan(socketsBefore + 25);
});

test("a stream with nothing to say gives a sign of life", async () => {
  await expect.poll(() => watcher.comments(), { timeout: 40_000 }).toBeGreaterThan(0);
});

test("a killed application comes back with the same session, and streams go on where they were", async () => {
  const stream = await openStream(app, who.sofia);
  await who.sofia.command("hand.raise", { kind: "question" });
  const raised = await stream.until(({ data }) => data.type === "hand.raised");
  const before = await stateOf(who.sofia);
  await app.kill();
  await stream.ended;
  await app.start();
  const after = await stateOf(who.sofia);
  expect(after.server).not.toBe(before.server);
  expect(after.state).toEqual(before.state);
  await who.belgrade.command("chat.say", { text: "And we go on" });
  const again = await openStream(app, who.sofia, raised.id);
  const next = await again.until(({ data }) => data.payload?.text === "And we go on");
  expect(again.frames.map(({ id }) => id)).toEqual(
    Array.from({ length: next.id - raised.id + 1 }, (_, i) => raised.id + i),
  );
  again.close();
});
