import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { session4 } from "../setup/application";
import { openStream } from "./stream";
import { type Member, makeWorld, type World } from "./world";

const room = "/programmes/italian-clusters/sessions/4/room";

let world: World;
let moderator: Member;
let sofia: Member;

beforeAll(async () => {
  world = await makeWorld();
  moderator = await world.member({ role: "moderator", name: "Crew" });
  sofia = await world.member({ role: "participant", name: "Sofia canary" });
  for (const one of [moderator, sofia]) await one.client.command("attendee.join");
});
afterAll(() => world.stop());

const knocking = async (name: string) => {
  const guest = await world.member({ role: "guest", session: 4, name });
  expect((await guest.client.command("attendee.join")).status).toBe(200);
  return guest;
};
const stateOf = async ({ client }: Member) => (await (await client.get(`${session4}/state`)).json()).state;
const status = async (answer: Promise<Response>) => (await answer).status;
const types = async (answer: Response) =>
  ((await answer.json()) as { events: { type: string }[] }).events.map(({ type }) => type);

describe("a guest at the door", () => {
  it("sends one message along, which the crew reads and nobody else", async () => {
    const guest = await knocking("Writer");
    const text = "I bring the canary message";
    const attendeeId = guest.membershipId;
    const others = await openStream(sofia.client, session4);
    expect(await types(await guest.client.command("lobby.write", { text }))).toEqual(["lobby.wrote"]);
    const again = await guest.client.command("lobby.write", { text: "And another" });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("One is enough.")]);
    expect(await status(guest.client.command("lobby.write", { text: "x".repeat(201) }))).toBe(422);
    expect(await status(sofia.client.command("lobby.write", { text }))).toBe(422);
    expect((await stateOf(moderator)).lobby).toContainEqual(expect.objectContaining({ attendeeId, message: text }));
    expect(JSON.stringify(await stateOf(sofia))).not.toContain("canary message");
    await sofia.client.command("chat.say", { text: "After the message" });
    await others.has("After the message");
    expect(others.text()).not.toContain("canary message");
    others.close();
    await moderator.client.command("lobby.deny", { attendeeId });
  });

  it("is refused with a reason, reads it after a reload too, and may knock again", async () => {
    const guest = await knocking("Refused");
    const { client, membershipId: attendeeId } = guest;
    await client.command("lobby.write", { text: "Please" });
    await moderator.client.command("lobby.deny", { attendeeId, reason: "The list is full" });
    expect((await stateOf(guest)).denied).toEqual({ [attendeeId]: "The list is full" });
    expect((await stateOf(sofia)).denied).toEqual({});
    expect(await status(client.command("lobby.write", { text: "Why?" }))).toBe(422);
    expect(await types(await client.command("attendee.join"))).toEqual(["lobby.knocked"]);
    const state = await stateOf(guest);
    expect(state.denied).toEqual({});
    expect(state.lobby).toEqual([expect.objectContaining({ attendeeId, message: "" })]);
    expect(await status(client.command("lobby.write", { text: "Once more" }))).toBe(200);
    await moderator.client.command("lobby.deny", { attendeeId });
  });

  it("is let in with all others by one press; who knocks meanwhile is not", async () => {
    const [one, two] = [await knocking("One"), await knocking("Two")];
    const seen = [one.membershipId, two.membershipId];
    const late = await knocking("Late");
    expect(await status(sofia.client.command("lobby.admitAll", { attendeeIds: seen }))).toBe(403);
    const press = await moderator.client.command("lobby.admitAll", { attendeeIds: [...seen, seen[0], "nobody"] });
    expect(await types(press)).toEqual(["lobby.admitted", "lobby.admitted"]);
    for (const { client } of [one, two])
      expect(await types(await client.command("attendee.join"))).toEqual(["attendee.joined"]);
    expect((await stateOf(moderator)).lobby).toMatchObject([{ attendeeId: late.membershipId }]);
    await moderator.client.command("lobby.deny", { attendeeId: late.membershipId });
  });

  it("sees of the room nothing at all until then: neither stream, state, page nor answers tell of it", async () => {
    const guest = await knocking("Watcher");
    const { client, membershipId: attendeeId } = guest;
    const stream = await openStream(client, session4);
    await stream.has("event: state");
    await sofia.client.command("chat.say", { text: "Chat canary" });
    await sofia.client.command("presence.list", { people: ["People canary"] });
    await sofia.client.command("hand.raise");
    await moderator.client.command("floor.give", { attendeeId: sofia.membershipId });
    await moderator.client.command("film.load", { filmId: world.programmes["italian-clusters"].filmId });
    await moderator.client.command("film.play");
    await moderator.client.command("runsheet.next");
    const other = await knocking("Other canary");
    await moderator.client.command("lobby.deny", { attendeeId: other.membershipId, reason: "Reason canary" });
    // A refusal answers with the state, too.
    const refused = await client.command("film.pause", {}, { expectedRev: 0 });
    await client.command("lobby.write", { text: "Own words" });
    await stream.has("lobby.wrote");

    const page = await (await client.get(`${room}.data`)).text();
    const state = await (await client.get(`${session4}/state`)).text();
    const told = { page, state, stream: stream.text(), refused: await refused.text() };
    const itemId = (await stateOf(moderator)).runsheet.itemId;
    const { filmId } = world.programmes["italian-clusters"];
    const said = ["Chat canary", "People canary", "Sofia canary", "Other canary", "Reason canary"];
    for (const secret of [...said, sofia.membershipId, moderator.membershipId, itemId, filmId, "Istanbul"])
      for (const [where, text] of Object.entries(told))
        expect([where, secret, text.includes(secret)]).toEqual([where, secret, false]);
    const journal = stream.text().matchAll(/^data: (.*"type".*)$/gm);
    for (const [, line = ""] of journal) expect(JSON.parse(line).payload.attendeeId).toBe(attendeeId);
    expect(JSON.parse(state).state.runsheet.startedAt).toEqual(expect.any(Number));

    await moderator.client.command("lobby.admit", { attendeeId });
    await stream.has("Chat canary");
    expect(stream.text().split("event: state")).toHaveLength(3);
    stream.close();
    const late = await openStream(client, session4, { "last-event-id": "1" });
    await late.has("Chat canary");
    late.close();
    expect(await (await client.get(`${room}.data`)).text()).toContain("Istanbul");
    await moderator.client.command("film.stop");
  });

  it("is in for the whole session: after a reload, leaving, and a restart of the application", async () => {
    const { client, membershipId: attendeeId } = await knocking("Comes back");
    await moderator.client.command("lobby.admit", { attendeeId });
    for (const again of ["attendee.leave", "attendee.leave"]) {
      expect(await types(await client.command("attendee.join"))).toEqual(["attendee.joined"]);
      expect(await types(await client.command(again))).toEqual(["attendee.left"]);
    }
    await world.app.kill();
    await world.app.start();
    expect(await types(await client.command("attendee.join"))).toEqual(["attendee.joined"]);
    expect(await status(client.command("chat.say", { text: "Back again" }))).toBe(200);
  });
});

describe("who was sent out", () => {
  it("is let in again by the crew: state, stream and commands work as before", async () => {
    const { client, membershipId: attendeeId } = await world.member({ role: "participant", name: "Sent out" });
    await client.command("attendee.join");
    await moderator.client.command("attendee.remove", { attendeeId });
    expect(await status(client.get(`${session4}/state`))).toBe(403);
    expect((await stateOf(moderator)).removed).toContain(attendeeId);
    expect(await status(sofia.client.command("attendee.readmit", { attendeeId }))).toBe(403);
    expect(await status(client.command("attendee.readmit", { attendeeId }))).toBe(403);
    expect(await types(await moderator.client.command("attendee.readmit", { attendeeId }))).toEqual([
      "attendee.readmitted",
    ]);
    expect(await types(await moderator.client.command("attendee.readmit", { attendeeId }))).toEqual([]);

    const stream = await openStream(client, session4, { "last-event-id": "1" });
    await stream.has("event: state");
    expect(stream.text()).toContain("Sofia canary");
    expect(await types(await client.command("attendee.join"))).toEqual(["attendee.joined"]);
    expect(await status(client.command("chat.say", { text: "Thank you" }))).toBe(200);
    await stream.has("Thank you");
    stream.close();
    expect((await stateOf(moderator)).removed).not.toContain(attendeeId);
  });

  it("as a guest comes back without knocking when they had been let in, and knocks when not", async () => {
    const [known, unknown] = [await knocking("Known"), await knocking("Unknown")];
    await moderator.client.command("lobby.admit", { attendeeId: known.membershipId });
    await known.client.command("attendee.join");
    const sees = await openStream(sofia.client, session4);
    for (const { membershipId: attendeeId } of [known, unknown]) {
      expect(await status(moderator.client.command("attendee.remove", { attendeeId }))).toBe(200);
      expect(await status((attendeeId === known.membershipId ? known : unknown).client.command("attendee.join"))).toBe(
        403,
      );
      await moderator.client.command("attendee.readmit", { attendeeId });
    }
    expect(await types(await known.client.command("attendee.join"))).toEqual(["attendee.joined"]);
    expect(await types(await unknown.client.command("attendee.join"))).toEqual(["lobby.knocked"]);
    await sees.has(known.membershipId);
    expect(sees.text()).not.toContain(unknown.membershipId);
    sees.close();
  });
});

it("who comes first gets no rights by it: the role is the membership's", async () => {
  const place = "/api/programmes/twin-clusters/sessions/4";
  const first = await world.member({ role: "participant", programme: "twin-clusters" });
  expect(await status(first.client.command("attendee.join", {}, { place }))).toBe(200);
  const { state } = await (await first.client.get(`${place}/state`)).json();
  expect(state.attendees[first.membershipId].role).toBe("participant");
  expect(state.leads).toBeNull();
  for (const [type, payload] of [
    ["lobby.admit", { attendeeId: "x" }],
    ["runsheet.next", {}],
    ["film.play", {}],
    ["attendee.remove", { attendeeId: "x" }],
  ] as const)
    expect([type, await status(first.client.command(type, payload, { place }))]).toEqual([type, 403]);
});
