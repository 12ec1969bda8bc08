import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../app/features/live/rules";
import { type Client, session4 } from "../setup/application";
import { aMarker, fill, samples, somebody, theFilm } from "./command-samples";
import { type Cell, type Column, cellOf } from "./expected";
import { openStream, type Stream } from "./stream";
import { whenItIsOurTurn } from "./turn";
import { makeWorld, type World } from "./world";

/** Somebody in front of a session: the column of the table of promises, or the one status that everything gets. */
interface Who {
  client: Client;
  place: string;
  stands: { column: Column; admitted: boolean } | number;
}

let world: World;
let who: Record<string, Who>;
/** Fills the samples with people and things that are there. */
let known: Record<string, string>;
let moderator: Client;
/** Hold the places of those who have joined: without a sign of life they would leave while the test runs. */
let held: Stream[];
let tried = 0;

const member = (column: Column, admitted = true) => ({ column, admitted });
const placeOf = (slug: string, number: number) => `/api/programmes/${slug}/sessions/${number}`;

beforeAll(async () => {
  world = await makeWorld();
  const make = (options: Parameters<World["member"]>[0]) => world.member(options);
  const participant = await make({ role: "participant" });
  const waits = await make({ role: "guest", session: 4 });
  const admitted = await make({ role: "guest", session: 4 });
  const out = { participant: await make({ role: "participant" }), moderator: await make({ role: "moderator" }) };
  moderator = (await make({ role: "moderator" })).client;
  for (const { client } of [participant, waits, admitted, out.participant, out.moderator])
    expect((await client.command("attendee.join")).status).toBe(200);
  const { membershipId } = admitted;
  expect((await moderator.command("lobby.admit", { attendeeId: membershipId })).status).toBe(200);
  for (const one of Object.values(out))
    expect((await moderator.command("attendee.remove", { attendeeId: one.membershipId })).status).toBe(200);
  held = await Promise.all([participant, waits, admitted].map(({ client }) => openStream(client, session4)));

  const here = (client: Client, stands: Who["stands"], place = session4): Who => ({ client, stands, place });
  const fresh = async (options: Parameters<World["member"]>[0], stands: Who["stands"], place?: string) =>
    here((await make(options)).client, stands, place);
  const closed = placeOf("italian-clusters", 1);
  who = {
    organiser: await fresh({ role: "organiser" }, member("organiser")),
    moderator: await fresh({ role: "moderator" }, member("moderator")),
    "moderator of this session alone": await fresh({ role: "moderator", session: 4 }, member("moderator")),
    expert: await fresh({ role: "expert" }, member("expert")),
    participant: here(participant.client, member("participant")),
    "guest in the lobby": here(waits.client, member("guest", false)),
    "guest admitted": here(admitted.client, member("guest")),
    "participant sent out": here(out.participant.client, 403),
    "moderator sent out": here(out.moderator.client, 403),
    "member removed": await fresh({ role: "moderator", state: "removed" }, 404),
    "invitation expired": await fresh({ role: "moderator", state: "expired" }, 404),
    "moderator of another session": await fresh({ role: "moderator", session: 5 }, 404),
    "guest of another session": await fresh({ role: "guest", session: 5 }, 404),
    "organiser of another programme": await fresh({ role: "organiser", programme: "twin-clusters" }, 404),
    nobody: here(world.app.stranger(), 401),
    "moderator before the door opens": await fresh({ role: "moderator" }, 403, closed),
    "organiser of an archived programme": await fresh(
      { role: "organiser", programme: "archived-clusters" },
      403,
      placeOf("archived-clusters", 4),
    ),
  };
  const { filmId } = world.programmes["italian-clusters"];
  known = { [somebody]: participant.membershipId, [theFilm]: filmId, [aMarker]: "marker-1" };
});
afterAll(async () => {
  for (const stream of held ?? []) stream.close();
  await world?.stop();
  process.stdout.write(`live permissions: ${tried} commands\n`);
});

/** The status of a command whose payload nobody can read: 422 means that permission was given. */
function promisedStatus(needs: string, stands: Who["stands"]): number {
  if (typeof stands === "number") return stands;
  const may: Record<Cell, boolean> = { A: true, S: true, O: true, D: stands.admitted, "-": false };
  return may[cellOf(needs, stands.column)] ? 422 : 403;
}

const rev = async () => (await (await moderator.get(`${session4}/state`)).json()).rev;
const send = async ({ client, place }: Who, type: string, payload: unknown) => {
  tried++;
  const answer = await whenItIsOurTurn(() => client.command(type, payload, { place }));
  await answer.body?.cancel();
  return answer.status;
};

describe("every command", () => {
  it.each(Object.keys(commands))("%s is taken from whom the table allows it, and from nobody else", async (type) => {
    const sample = samples[type];
    if (!sample) throw new Error(`${type} has no line in command-samples.ts`);
    const is: Record<string, number> = {};
    const should: Record<string, number> = {};
    const before = await rev();
    await Promise.all(
      Object.entries(who).map(async ([name, one]) => {
        const status = promisedStatus(sample.needs, one.stands);
        should[name] = status;
        is[name] = await send(one, type, { "no such field": true });
        if (status === 422) return;
        should[`${name}, in full`] = status;
        is[`${name}, in full`] = await send(one, type, fill(sample.payload, known));
      }),
    );
    expect(is).toEqual(should);
    expect(await rev()).toBe(before);
  });
});

describe("the ways to look into the room", () => {
  const ways = { state: "journal.read", stream: "journal.read", connection: "session.join" } as const;
  it.each(Object.keys(ways) as (keyof typeof ways)[])("%s", async (way) => {
    const is: Record<string, boolean> = {};
    const should: Record<string, boolean> = {};
    for (const [name, { client, place, stands }] of Object.entries(who)) {
      const stop = new AbortController();
      const ask = () =>
        way === "connection"
          ? client.json(`${place}/connection`, {})
          : client.get(`${place}/${way}`, { signal: stop.signal });
      const { status } = await whenItIsOurTurn(ask);
      stop.abort();
      // Without a media server a permitted connection is answered 503.
      is[name] = status === 200 || status === 503;
      const waits = way === "connection" && typeof stands !== "number" && !stands.admitted;
      should[name] = typeof stands !== "number" && !waits && promisedStatus(ways[way], stands) === 422;
    }
    expect(is).toEqual(should);
  });
});
