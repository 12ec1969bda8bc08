import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { session4 } from "../setup/application";
import { type AskerHere, makeAskers } from "./askers";
import { endpoints, pages } from "./lines";
import { openStream, type Stream } from "./stream";
import { type Member, makeWorld, twinCanary, type World } from "./world";

let world: World;
let askers: AskerHere[];
let guest: Member;
let moderator: Member;
const removedLine = "Removed canary line";
const guestName = "Lobby canary";
const reason = "Denied canary reason";

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
      const answer = await client.get(form, { headers: { range: "bytes=0-500" } });
      texts.push([form, await answer.text()]);
    }
  }
  return texts;
}

const where = (texts: [string, string][], canary: string) =>
  texts.filter(([, text]) => text.includes(canary)).map(([path]) => path);

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
    for (const path of [`${session4}/state`, "/programmes/italian-clusters/sessions/4/room.data"])
      expect(await (await late.client.get(path)).text()).not.toContain(removedLine);
  });
});

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
  const answer = await client.get(path);
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
