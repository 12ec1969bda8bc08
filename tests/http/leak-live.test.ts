import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../app/features/live/rules";
import { type Client, session4 } from "../setup/application";
import { audienceOf, flat, mayBeSeen, promisedAudiences, promisedField, type Seen } from "./live-visibility";
import { openStream, type Stream } from "./stream";
import { whenItIsOurTurn } from "./turn";
import { makeWorld, type World } from "./world";

/** Words that stand in one place alone. */
const canary = {
  waiting: "Canary who waits",
  leaver: "Canary who turned back",
  reason: "Canary reason of a denial",
  note: "Canary note of the crew",
  talk: "Canary talk of the crew",
  cue: "Canary cue of the run sheet",
  message: "Canary message from the door",
  device: "canary-loudspeaker",
  removed: "Canary words taken back",
  tally: "Canary reason of a vote",
};
type Canary = keyof typeof canary;

interface Viewer {
  client: Client;
  self: string;
  crew: boolean;
  /** Canaries this one may find. */
  finds: Canary[];
  /** Open from the first event to the last. */
  stream: Stream;
  /** All answers to this one's commands. */
  answers: string[];
}

const viewerNames = [
  "organiser",
  "moderator",
  "expert",
  "participant",
  "sofia",
  "guest",
  "waiting",
  "denied",
  "leaver",
] as const;
type Name = (typeof viewerNames)[number];
const ofCrew: Canary[] = ["waiting", "leaver", "reason", "note", "talk", "cue", "message", "tally"];
const finds: Record<Name, Canary[]> = {
  organiser: ofCrew,
  moderator: ofCrew,
  expert: ofCrew,
  participant: [],
  sofia: ["device"],
  guest: [],
  waiting: ["waiting", "message"],
  denied: ["reason"],
  leaver: ["leaver"],
};
const room = "/programmes/italian-clusters/sessions/4";
const pages = [room, `${room}/join`, `${room}/room`];

let world: World;
let viewers: Record<Name, Viewer>;
let removed: { client: Client; membershipId: string };
/** States of all, while everything is there and stands still. */
let states: Record<Name, Record<string, unknown>>;
const sent = new Set<string>();
const audiences = promisedAudiences();

/** Sends a command that must happen; gives its answer. */
async function send(name: Name, type: string, payload: object = {}, commandId: string = crypto.randomUUID()) {
  if (!(type in commands)) return { rev: 0, events: [], commandId };
  const { client, answers } = viewers[name];
  const answer = await whenItIsOurTurn(() => client.command(type, payload, { commandId }));
  const text = await answer.text();
  answers.push(text);
  expect([type, answer.status, text]).toEqual([type, 200, expect.anything()]);
  sent.add(type);
  return { ...(JSON.parse(text) as { rev: number; events: Seen[] }), commandId };
}
const stateOf = async ({ client }: Viewer) => (await (await client.get(`${session4}/state`)).json()).state;

const guests = new Set<Name>(["guest", "waiting", "denied", "leaver"]);

beforeAll(async () => {
  world = await makeWorld();
  await addShowcase();
  const guestNames: Partial<Record<Name, string>> = { waiting: canary.waiting, leaver: canary.leaver };
  const make = async (name: Name): Promise<[Name, Viewer]> => {
    const role = name === "sofia" ? "participant" : guests.has(name) ? "guest" : (name as "organiser");
    const session = role === "guest" ? 4 : undefined;
    const made = await world.member({ role, session, name: guestNames[name] ?? `The ${name}` });
    const { client } = made;
    if (name === "sofia") await sitIn("sofia", made.membershipId);
    if (name === "participant") await sitIn("zagreb", made.membershipId);
    const crew = ["organiser", "moderator", "expert"].includes(name);
    const stream = await openStream(client, session4);
    return [name, { client, self: made.membershipId, crew, finds: finds[name], stream, answers: [] }];
  };
  viewers = Object.fromEntries(await Promise.all(viewerNames.map(make))) as typeof viewers;
  removed = await world.member({ role: "participant", name: "Somebody else" });
  await everybodyComes();
  await peopleAct();
  await citiesShow();
  await filmIsPrepared();
  await peopleVote();
  states = Object.fromEntries(
    await Promise.all(viewerNames.map(async (name) => [name, await stateOf(viewers[name])])),
  ) as typeof states;
  await filmRuns();
  await sessionEnds();
}, 120_000);
afterAll(async () => {
  for (const { stream } of Object.values(viewers ?? {})) stream.close();
  await world?.stop();
});

/** Two cities at the end of the run sheet, the first with slides. */
async function addShowcase(): Promise<void> {
  const { id: programmeId, sessions } = world.programmes["italian-clusters"];
  const { client } = world.db;
  const sessionId = sessions[4] ?? "";
  for (const [at, site] of ["sofia", "zagreb"].entries()) {
    const item = { kind: "showcase", title: site, minutes: 10, details: JSON.stringify({ site }) };
    await client.runSheetItem.create({ data: { sessionId, position: 90 + at, ...item } });
  }
  const { id: siteId } = await client.site.findFirstOrThrow({ where: { programmeId, slug: "sofia" } });
  const pdf = { kind: "slides", name: "a.pdf", contentType: "application/pdf", bytes: 9, key: "cases/a", pages: 3 };
  await client.cityCase.create({
    data: { siteId, files: { create: { ...pdf, width: 960, height: 540, addedById: "m", at: new Date() } } },
  });
}

/** Gives a membership the seat of a city. */
async function sitIn(slug: string, membershipId: string): Promise<void> {
  const programmeId = world.programmes["italian-clusters"].id;
  const site = await world.db.client.site.findFirstOrThrow({ where: { programmeId, slug } });
  await world.db.client.membership.update({ where: { id: membershipId }, data: { siteId: site.id } });
}

async function everybodyComes() {
  for (const name of viewerNames) await send(name, "attendee.join");
  await send("moderator", "lobby.admit", { attendeeId: viewers.guest.self });
  await send("guest", "attendee.join");
  await send("leaver", "attendee.leave");
  await send("moderator", "lobby.deny", { attendeeId: viewers.denied.self, reason: canary.reason });
  await send("waiting", "lobby.write", { text: canary.message });
  const late = await world.member({ role: "guest", session: 4, name: "Late guest" });
  expect((await late.client.command("attendee.join")).status).toBe(200);
  await send("moderator", "lobby.admitAll", { attendeeIds: [late.membershipId] });
  expect((await removed.client.command("attendee.join")).status).toBe(200);
  for (const type of ["attendee.remove", "attendee.readmit", "attendee.remove"])
    await send("moderator", type, { attendeeId: removed.membershipId });
}

async function peopleAct() {
  await send("sofia", "presence.list", { people: ["Head of the technical school"] });
  await send("moderator", "attendee.mute", { attendeeId: viewers.participant.self });
  await send("moderator", "runsheet.next");
  await send("moderator", "runsheet.extend", { minutes: 5 });
  const { itemId } = ((await stateOf(viewers.moderator)) as { runsheet: { itemId: string } }).runsheet;
  await send("moderator", "runsheet.insert", { title: "A word", kind: "talk", minutes: 5, afterItemId: itemId });
  await send("moderator", "cue.note", { itemId, text: canary.cue });
  await send("expert", "crew.say", { text: canary.talk });
  await send("moderator", "announce", { text: "Heard by all" });
  await send("sofia", "screen.share");
  await send("moderator", "stage.pin", { attendeeId: viewers.sofia.self });
  const { rev } = await send("participant", "chat.say", { text: canary.removed });
  await send("moderator", "chat.remove", { id: rev });
  await send("guest", "chat.say", { text: "Said to all" });
  for (const name of ["participant", "sofia", "guest"] as const) await send(name, "hand.raise", { kind: "question" });
  await send("guest", "hand.lower");
  await send("moderator", "floor.give", { attendeeId: viewers.participant.self });
}

/** Its result is counted, and not shown yet. */
async function peopleVote() {
  await send("moderator", "vote.open", { kind: "choice", question: "Who begins?", options: ["Firms", "Bodies"] });
  const { votes } = (await stateOf(viewers.moderator)) as { votes: { id: string }[] };
  const voteId = votes[0]?.id;
  await send("sofia", "vote.cast", { voteId, counts: { "option-1": 1 }, reason: canary.tally });
  await send("moderator", "vote.close", { voteId });
  await send("participant", "debate.side", { side: "for" });
  const { rev } = await send("participant", "argument.pin", { side: "for", text: canary.removed });
  await send("moderator", "argument.remove", { id: rev });
}

/** Sofia shows its case, Zagreb comes next. */
async function citiesShow() {
  await send("moderator", "case.start", { site: "sofia" });
  await send("sofia", "case.page", { page: 2 });
  await send("participant", "case.check", { sound: true, picture: false, slides: "none" });
  await send("moderator", "case.stay", { on: true });
  const { rev: id } = await send("guest", "idea.add", { text: "One help desk for two cities" });
  await send("sofia", "idea.support", { id });
  await send("expert", "idea.discuss", { id });
}

async function filmIsPrepared() {
  const { filmId } = world.programmes["italian-clusters"];
  await send("moderator", "film.load", { filmId });
  await send("sofia", "film.loudspeaker", { device: canary.device });
  await send("sofia", "film.ready", { frame: 0 });
  const { commandId: markerId } = await send("moderator", "film.addMarker", { frame: 40, title: "Here" });
  await send("expert", "film.describeMarker", { markerId, question: "And you?", minutes: 4 });
  await send("expert", "film.note", { filmId, markerId, text: canary.note });
}

async function filmRuns() {
  const { stream } = viewers.participant;
  await send("moderator", "film.play");
  await stream.has('"type":"film.held"');
  await send("moderator", "film.extend", { minutes: 2 });
  await send("moderator", "film.resume");
  await send("moderator", "film.pause");
  await send("expert", "film.skipMarker");
  const { film } = (await stateOf(viewers.moderator)) as { film: { frames: number; fps: number } };
  await send("moderator", "film.seek", { frame: film.frames - Math.ceil(film.fps) });
  await send("moderator", "film.resume");
  await stream.has('"type":"film.ended"');
  await send("moderator", "film.stop");
}

async function floorGoesRound() {
  await send("moderator", "floor.order", { order: "fair" });
  for (const on of [true, false]) await send("moderator", "floor.mutesOthers", { on });
  await send("moderator", "floor.round", { seconds: 60 });
  for (const type of ["floor.roundNext", "floor.roundEnd"]) {
    const { speaking } = (await stateOf(viewers.moderator)) as { speaking: { round: { attendeeId: string } } };
    await send("moderator", type, { expectedAttendeeId: speaking.round.attendeeId });
  }
}

async function sessionEnds() {
  await send("moderator", "vote.open", { kind: "text", question: "What next?" });
  const { votes } = (await stateOf(viewers.moderator)) as { votes: { id: string }[] };
  for (const type of ["vote.close", "vote.show"]) await send("moderator", type, { voteId: votes[1]?.id });
  await send("moderator", "case.end");
  await send("moderator", "floor.take");
  await floorGoesRound();
  await send("participant", "hand.raise", { kind: "reply" });
  for (const type of ["announce.clear", "hand.lowerAll"]) await send("moderator", type);
  await send("sofia", "screen.end");
  await send("moderator", "stage.pin", { attendeeId: null });
  const end = '"type":"runsheet.finished"';
  for (let item = 0; !viewers.moderator.answers.at(-1)?.includes(end) && item < 20; item++)
    await send("moderator", "runsheet.next");
  await send("expert", "attendee.leave");
  await send("expert", "attendee.join");
  // The last event for all: whoever has it has everything before it.
  await send("moderator", "chat.say", { text: "That was all" });
  await Promise.all(["moderator", "participant"].map((name) => viewers[name as Name].stream.has("That was all")));
}

const eventsIn = (text: string): Seen[] =>
  [...text.matchAll(/^event: journal\nid: \d+\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ""));
const has = (text: string) => (Object.keys(canary) as Canary[]).filter((one) => text.includes(canary[one]));

/** Everything from the session's first event on, as somebody gets it who comes back after a long time. */
async function replayed({ client }: Viewer): Promise<string> {
  const stream = await openStream(client, session4, { "last-event-id": "0" });
  await stream.has("event: state");
  await stream.has("That was all");
  stream.close();
  return stream.text();
}
/** Who is in the room hears what is for all; who waits outside is asked for nothing but what must not be there. */
const inside = viewerNames.filter((name) => name === "guest" || !guests.has(name));

it("every command was sent, and every event has happened", () => {
  expect(Object.keys(commands).filter((type) => !sent.has(type))).toEqual([]);
  const happened = new Set(
    Object.values(viewers).flatMap(({ stream }) => eventsIn(stream.text()).map(({ type }) => type)),
  );
  expect(Object.keys(audiences).filter((type) => !happened.has(type))).toEqual([]);
});

describe("the state", () => {
  it("has no field of which nobody has said who sees it, and none of those that few see was empty", () => {
    const whole = wholeState();
    expect(Object.keys(whole).filter((field) => audienceOf(field) === undefined)).toEqual([]);
    const few = Object.keys(whole).filter((field) => audienceOf(field) !== "all");
    expect(few.filter((field) => Object.keys(whole[field] as object).length === 0)).toEqual([]);
  });

  it.each(inside)("shows %s each field as promised", (name) => {
    const promised = Object.entries(wholeState()).map(([field, all]) => [
      field,
      promisedField(all, audienceOf(field), viewers[name]),
    ]);
    expect(flat(states[name])).toEqual(Object.fromEntries(promised));
  });
});

/** The whole as the crew sees it, with the loudspeakers that everybody sees of their own alone. */
function wholeState(): Record<string, unknown> {
  const loudspeakers = Object.assign({}, ...viewerNames.map((name) => states[name].loudspeakers));
  return { ...flat(states.moderator), loudspeakers };
}

describe.each(viewerNames)("to %s", (name) => {
  it("the stream brings nothing but what is for these eyes, live and when it is resumed from the beginning", async () => {
    const viewer = viewers[name];
    const live = viewer.stream.text();
    const late = inside.includes(name) ? await replayed(viewer) : "";
    for (const text of [live, late]) {
      const wrong = eventsIn(text).filter((event) => !mayBeSeen(event, audiences[event.type], viewer));
      expect(wrong).toEqual([]);
      // What was before a guest was let in need not come again.
      if (!inside.includes(name) || (name === "guest" && text === late)) continue;
      const types = new Set(eventsIn(text).map(({ type }) => type));
      const missing = Object.entries(audiences).filter(([type, audience]) => audience === "all" && !types.has(type));
      expect(missing).toEqual([]);
    }
  });

  it("no answer of any kind carries words that are for others", async () => {
    const viewer = viewers[name];
    const live = has(viewer.stream.text()).filter((one) => one !== "removed");
    const late = inside.includes(name) ? has(await replayed(viewer)) : [];
    const said = has(viewer.answers.join("\n")).filter((one) => one !== "removed");
    const shown: Record<string, Canary[]> = { live, late, said };
    for (const path of [
      ...pages,
      ...pages.map((page) => `${page}.data`),
      `${session4}/state`,
      `${session4}/state?screen=wall`,
    ])
      shown[path] = has(await (await whenItIsOurTurn(() => viewer.client.get(path))).text());
    const wrong = Object.entries(shown).flatMap(([where, found]) =>
      found.filter((one) => !viewer.finds.includes(one)).map((one) => `${where}: ${one}`),
    );
    expect(wrong).toEqual([]);
    if (viewer.crew) expect(live).toEqual(expect.arrayContaining(["waiting", "leaver", "reason", "note"]));
  });
});

it("who was sent out and who was never here find none of it", async () => {
  const other = await world.member({ role: "organiser", programme: "twin-clusters" });
  for (const client of [removed.client, other.client, world.app.stranger()])
    for (const path of [...pages, ...pages.map((page) => `${page}.data`), `${session4}/state`, `${session4}/stream`])
      expect([path, has(await (await whenItIsOurTurn(() => client.get(path))).text())]).toEqual([path, []]);
});

it("a command repeated with somebody else's number tells nothing of theirs", async () => {
  const { filmId } = world.programmes["italian-clusters"];
  const { film } = (await stateOf(viewers.moderator)) as { film: { notes: { markerId: string }[] } };
  const markerId = film.notes[0]?.markerId ?? "";
  const { commandId } = await send("expert", "film.note", { filmId, markerId, text: `${canary.note} again` });
  const { events } = await send("participant", "hand.raise", {}, commandId);
  expect(events).toEqual([]);
});
