import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { session4 } from "../setup/application";
import { type AskerHere, makeAskers } from "./askers";
import { endpoints, pages } from "./lines";
import { openStream, type Stream } from "./stream";
import { whenItIsOurTurn } from "./turn";
import { type Member, makeWorld, twinCanary, type World } from "./world";

let world: World;
let askers: AskerHere[];
let guest: Member;
let moderator: Member;
const removedLine = "Removed canary line";
const guestName = "Lobby canary";
const reason = "Denied canary reason";
const crewTalk = "Crew talk canary";
const cue = "Crew cue canary";
/** A note of the demo programme's run sheet. */
const plannedCue = "Greet the five cities by name";
const roomData = "/programmes/italian-clusters/sessions/4/room.data";

beforeAll(async () => {
  world = await makeWorld();
  askers = await makeAskers(world);
  moderator = await world.member({ role: "moderator", name: "Crew" });
  guest = await world.member({ role: "guest", session: 4, name: guestName });
});
afterAll(() => world.stop());

/** All that an asker can read anywhere, one text an address. */
async function everythingFor({ client, slug }: AskerHere): Promise<[string, string][]> {
  const texts: [string, string][] = [];
  for (const line of [...pages, ...endpoints].filter((one) => one.look && !one.name.endsWith("/stream"))) {
    const path = line.path(world, slug);
    for (const form of [path, path === "/" ? "/_root.data" : `${path}.data`]) {
      const answer = await whenItIsOurTurn(() => client.get(form, { headers: { range: "bytes=0-500" } }));
      texts.push([form, await answer.text()]);
    }
  }
  return texts;
}

const where = (texts: [string, string][], canary: string) =>
  texts.filter(([, text]) => text.includes(canary)).map(([path]) => path);

describe("in the room", () => {
  let participant: Member;
  let crew: Stream;
  let seen: Stream;

  beforeAll(async () => {
    participant = await world.member({ role: "participant", name: "Other" });
    await moderator.client.command("attendee.join");
    await participant.client.command("attendee.join");
    crew = await openStream(moderator.client, session4);
    seen = await openStream(participant.client, session4);
    await guest.client.command("attendee.join");
    await crew.has(guestName);
    await moderator.client.command("lobby.deny", { attendeeId: guest.membershipId, reason });
    await crew.has(reason);
    const said = await participant.client.command("chat.say", { text: removedLine });
    const { rev } = (await said.json()) as { rev: number };
    await seen.has(removedLine);
    await moderator.client.command("chat.remove", { id: rev });
    await seen.has("chat.removed");
    await moderator.client.command("runsheet.next");
    const { state } = await (await moderator.client.get(`${session4}/state`)).json();
    await moderator.client.command("cue.note", { itemId: state.runsheet.itemId, text: cue });
    await moderator.client.command("crew.say", { text: crewTalk });
    await crew.has(crewTalk);
    await moderator.client.command("announce", { text: "Heard by all" });
    await seen.has("Heard by all");
  });

  it("the crew's talk, its cues and the notes of the run sheet are the crew's alone", async () => {
    const textsFor = async ({ client }: Member) => {
      const paths = [`${session4}/state`, roomData, roomData.replace(".data", "")];
      return (await Promise.all(paths.map(async (path) => (await client.get(path)).text()))).join("\n");
    };
    const theirs = [seen.text(), await textsFor(participant), await textsFor(guest)].join("\n");
    expect(theirs).toContain("Heard by all");
    for (const canary of [crewTalk, cue, plannedCue]) expect(theirs).not.toContain(canary);
    const ours = await textsFor(moderator);
    for (const canary of [crewTalk, cue, plannedCue]) expect(ours).toContain(canary);
    for (const type of ["crew.say", "cue.note", "announce"])
      expect((await participant.client.command(type, { text: "Me too" })).status).toBe(403);
  });

  it("the lobby and what is said to a guest is the crew's alone", async () => {
    const state = await (await participant.client.get(`${session4}/state`)).text();
    for (const text of [seen.text(), state]) {
      expect(text).not.toContain(guestName);
      expect(text).not.toContain(reason);
    }
    expect(crew.text()).toContain(reason);
  });

  it("a removed line's text is told to nobody who comes later, whatever they missed", async () => {
    const late = await world.member({ role: "participant", name: "Late" });
    const rev = Number(/"rev":(\d+)/.exec(await (await late.client.get(`${session4}/state`)).text())?.[1]);
    for (let missed = 0; missed <= rev; missed++) {
      const stream = await openStream(late.client, session4, { "last-event-id": String(missed) });
      await stream.has("event: state");
      if (missed < rev) await stream.has(`id: ${rev}\n`);
      expect(stream.text()).not.toContain(removedLine);
      expect(stream.text()).not.toContain(guestName);
      stream.close();
    }
    for (const path of [`${session4}/state`, roomData])
      expect(await (await late.client.get(path)).text()).not.toContain(removedLine);
  });
});

describe("questions", () => {
  const page = "/programmes/italian-clusters/sessions/4/questions";
  const readers = ["organiser", "moderator", "expert", "participant", "guest"] as const;
  const asked = "Private canary words";
  const hiddenName = "Nameless canary";

  /** Everything that shows questions or their mails to that role. */
  async function seenBy(role: (typeof readers)[number]): Promise<string> {
    const session = role === "guest" ? { session: 4 } : {};
    const { client } = await world.member({ role, name: `Reader ${role}`, ...session });
    const paths = [page, page.replace("/questions", ""), "/programmes/italian-clusters/mail"];
    const forms = [...paths, `${page}?q=canary`, ...paths.map((path) => `${path}.data`)];
    return (await Promise.all(forms.map(async (path) => (await client.get(path)).text()))).join("\n");
  }

  it("a private question is read by asker, experts and organiser; a hidden name by asker and organiser", async () => {
    const asker = await world.member({ role: "participant", name: hiddenName });
    const ask = (more: Record<string, string>) =>
      asker.client.form(page, { intent: "ask", once: crypto.randomUUID(), ...more });
    expect((await ask({ text: asked, shut: "on", nameHidden: "on" })).status).toBe(302);
    const once = crypto.randomUUID();
    expect((await ask({ text: "Nameless words", nameHidden: "on", once })).status).toBe(302);
    const answer = { intent: "answer", thread: once, once: crypto.randomUUID(), text: "Known to all." };
    const organiser = await world.member({ role: "organiser" });
    expect((await organiser.client.form(page, answer)).status).toBe(302);

    const seen = await Promise.all(readers.map(async (role) => [role, await seenBy(role)] as const));
    const who = (words: string) => seen.filter(([, text]) => text.includes(words)).map(([role]) => role);
    expect(who("Known to all.")).toEqual(["organiser", "moderator", "expert", "participant"]);
    expect(who(asked)).toEqual(["organiser", "expert"]);
    expect(who(hiddenName)).toEqual(["organiser"]);
    const text = await (await asker.client.get(page)).text();
    expect(text).toContain(asked);
    expect(text).toContain(hiddenName);
  });
});

it("nobody reads addresses but the organiser, and everybody their own", async () => {
  for (const asker of askers.filter(({ archived }) => !archived)) {
    const texts = (await everythingFor(asker)).filter(([path]) => !path.startsWith("/demo"));
    const others = askers.filter((other) => other.slug === asker.slug && other.accountId !== asker.accountId);
    const emails = await world.db.client.account.findMany({
      where: { id: { in: others.flatMap(({ accountId }) => accountId ?? []) } },
      select: { email: true },
    });
    const seen = emails.filter(({ email }) => where(texts, email).length > 0);
    const organises = asker.column === "organiser" && asker.state === "active";
    expect([asker.name, seen.length > 0]).toEqual([asker.name, organises]);
  }
});

it("nothing of another programme is anywhere", async () => {
  for (const asker of askers.filter(({ column, archived }) => column !== "other" && !archived)) {
    const found = where(await everythingFor(asker), twinCanary);
    expect([asker.name, found]).toEqual([asker.name, []]);
  }
}, 180_000);

it("unknown and forbidden look exactly the same", async () => {
  const other = askers.find(({ name }) => name === "guest, removed") as AskerHere;
  const { filmId } = world.programmes["italian-clusters"];
  const pairs = [
    ...[...pages, ...endpoints]
      .filter((line) => line.look?.(other) === "not found" && line.path(world, other.slug).includes(other.slug))
      .map((line) => line.path(world, other.slug))
      .map((path) => [path, path.replace(other.slug, "no-such-programme".slice(0, other.slug.length))] as const),
    [`/api/films/${filmId}/media`, `/api/films/${"x".repeat(filmId.length)}/media`] as const,
  ];
  expect(pairs.length).toBeGreaterThan(8);
  for (const [forbidden, unknown] of pairs) {
    expect(await plain(other, forbidden)).toEqual(await plain(other, unknown));
    if (!forbidden.startsWith("/api"))
      expect(await plain(other, `${forbidden}.data`)).toEqual(await plain(other, `${unknown}.data`));
  }
});

/** An answer without its number, its nonce and its own address. */
async function plain({ client }: AskerHere, path: string) {
  const answer = await whenItIsOurTurn(() => client.get(path));
  const id = answer.headers.get("x-request-id") ?? "";
  const slug = /programmes\/([a-z-]+)/.exec(path)?.[1] ?? path.split("/")[3] ?? "";
  const cleaned = (text: string) =>
    text
      .replaceAll(id, "ID")
      .replaceAll(slug, "SLUG")
      .replace(/nonce[=-]"?[A-Za-z0-9+/=]*/g, "");
  const headers = [...answer.headers].filter(([name]) => !["date", "content-length", "etag"].includes(name));
  return [answer.status, cleaned(await answer.text()), cleaned(JSON.stringify(headers))];
}
