import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { openStream } from "./event-stream";

const cities = ["sofia", "zagreb", "moscow"] as const;

let app: Application;
let moderator: Client;
let organiser: Client;
let city: Record<(typeof cities)[number], Client>;
/** Attendee ids by city. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startApplication({ media: false });
  [moderator, organiser] = await Promise.all([app.as("moderator"), app.as("organiser")]);
  city = Object.fromEntries(await Promise.all(cities.map(async (name) => [name, await app.as(name)]))) as typeof city;
  for (const name of cities) {
    const { events } = await sent(city[name], "attendee.join");
    ids[name] = events[0].payload.attendee.id;
  }
});
afterAll(() => app?.stop());

async function sent(client: Client, type: string, payload = {}) {
  const answer = await client.command(type, payload);
  expect(answer.status).toBe(200);
  return answer.json();
}
const stateOf = async (client: Client = moderator) => (await (await client.get(`${session4}/state`)).json()).state;
const queue = async (client: Client) => {
  const { hands } = await stateOf(client);
  return hands.map(({ attendeeId }: { attendeeId: string }) => cities.find((name) => ids[name] === attendeeId));
};
const give = (name: string) => sent(moderator, "floor.give", { attendeeId: ids[name] });

test("a hand says its kind and its person, keeps its place when they change, and knows only who is there", async () => {
  await sent(city.zagreb, "hand.raise");
  await sent(city.sofia, "hand.raise", { kind: "question", person: "Furniture maker" });
  await sent(city.zagreb, "hand.raise", { kind: "reply" });
  expect((await stateOf(city.moscow)).hands).toMatchObject([
    { attendeeId: ids.zagreb, kind: "reply", person: null },
    { attendeeId: ids.sofia, kind: "question", person: "Furniture maker" },
  ]);
  const refused = await city.moscow.command("hand.raise", { person: "Somebody who is not there" });
  expect([refused.status, (await refused.json()).error.message]).toEqual([
    422,
    "Nobody of that name is on this site's list of who is here. Add the name there first.",
  ]);
});

test("the fair order is the same in every state and in the stream, and goes by the time the floor was held", async () => {
  const stream = await openStream(app, city.sofia);
  await give("zagreb");
  await expect
    .poll(async () => {
      const { floor } = await stateOf();
      return (await (await moderator.get("/api/time")).json()).now - floor.since;
    })
    .toBeGreaterThan(50);
  await sent(city.zagreb, "hand.raise");
  await sent(moderator, "floor.take");
  await sent(city.moscow, "hand.raise");
  expect(await queue(city.moscow)).toEqual(["sofia", "zagreb", "moscow"]);
  await sent(moderator, "floor.order", { order: "fair" });
  for (const client of [moderator, city.sofia, city.moscow])
    expect(await queue(client)).toEqual(["sofia", "moscow", "zagreb"]);
  await stream.until(({ data }) => data.type === "floor.orderChanged");
  const { spoken, order } = (await stateOf(city.sofia)).speaking;
  expect([order, spoken.zagreb.ms > 50, spoken.sofia]).toEqual(["fair", true, undefined]);
  stream.close();
});

test("all hands are lowered at once, by the crew alone", async () => {
  expect((await city.sofia.command("hand.lowerAll")).status).toBe(403);
  await sent(moderator, "hand.lowerAll");
  expect(await queue(city.sofia)).toEqual([]);
});

test("where that is the rule, giving the floor names whose microphones are turned off: not the chair's", async () => {
  await sent(moderator, "attendee.join");
  await sent(moderator, "floor.mutesOthers", { on: true });
  const { events } = await give("sofia");
  expect(events).toMatchObject([{ type: "floor.given", payload: { attendeeId: ids.sofia } }]);
  expect(new Set(events[0].payload.mutes)).toEqual(new Set([ids.zagreb, ids.moscow]));
  await sent(moderator, "floor.mutesOthers", { on: false });
  await sent(moderator, "floor.take");
});

test("a round calls who has spoken least first; two who press at once take one step; who is away comes at the end", async () => {
  await sent(moderator, "floor.round", { seconds: 60 });
  const calledNow = async () => (await stateOf(city.moscow)).speaking.round?.attendeeId;
  expect(await calledNow()).toBe(ids.moscow);
  expect((await stateOf()).floor.attendeeId).toBe(ids.moscow);
  await sent(city.sofia, "attendee.leave");
  const press = (client: Client) => sent(client, "floor.roundNext", { expectedAttendeeId: ids.moscow });
  const answers = await Promise.all([press(moderator), press(organiser)]);
  expect(answers.flatMap(({ events }) => events).map(({ type }) => type)).toEqual(["round.called", "floor.given"]);
  expect(await calledNow()).toBe(ids.zagreb);
  await sent(city.sofia, "attendee.join");
  await sent(moderator, "floor.roundNext", { expectedAttendeeId: ids.zagreb });
  expect(await calledNow()).toBe(ids.sofia);
  await sent(organiser, "floor.roundEnd", { expectedAttendeeId: ids.sofia });
  expect([await calledNow(), (await stateOf()).floor]).toEqual([undefined, null]);
});

test.each<[string, object]>([
  ["floor.order", { order: "fair" }],
  ["floor.mutesOthers", { on: true }],
  ["floor.round", { seconds: 60 }],
  ["floor.roundNext", { expectedAttendeeId: "x" }],
  ["floor.roundEnd", { expectedAttendeeId: "x" }],
])("a city may not send %s", async (type, payload) => {
  expect((await city.sofia.command(type, payload)).status).toBe(403);
});

test.each<[string, object]>([
  ["floor.order", { order: "loudest" }],
  ["floor.mutesOthers", {}],
  ["floor.round", { seconds: 5 }],
  ["floor.round", { seconds: 3_600 }],
  ["floor.roundNext", {}],
])("%s %j is refused", async (type, payload) => {
  expect((await moderator.command(type, payload)).status).toBe(422);
});

test("a site that says who is there has signed in", async () => {
  expect((await stateOf()).attendees[ids.zagreb ?? ""].signed).toBe(false);
  await sent(city.zagreb, "presence.list", { people: ["Interpreter"] });
  expect((await stateOf()).attendees[ids.zagreb ?? ""]).toMatchObject({ signed: true, people: ["Interpreter"] });
});

test("a wall screen sees what its site sees, and its site is not here by it", async () => {
  const wall = await openStream(app, city.moscow, undefined, "?screen=wall");
  const look = async () => {
    await city.moscow.get(`${session4}/state?screen=wall`);
    return (await stateOf(city.zagreb)).attendees[ids.moscow ?? ""].present;
  };
  expect(await look()).toBe(true);
  // Nothing else of Moscow is open, so it goes, and the wall is told.
  await expect.poll(look, { timeout: 60_000, interval: 1_000 }).toBe(false);
  await wall.until(({ data }) => data.type === "attendee.left" && data.payload.attendeeId === ids.moscow);
  wall.close();
});
