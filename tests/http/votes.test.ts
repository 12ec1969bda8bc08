import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableNames, tableOf } from "../../app/cli/backup/tables.server";
import type { Client } from "../setup/application";
import { describeDatabases } from "../setup/database";
import { openStream, type Stream } from "./stream";
import { type Member, makeWorld, type World } from "./world";

const place = "/api/programmes/italian-clusters/sessions/3";
/** Words that nobody else writes. */
const words = { person: "Quince trees need patience", site: "Walnut veneer from Plovdiv", guest: "Teak is not local" };

interface Vote {
  id: string;
  state: string;
  cast: Record<string, number>;
  result: unknown;
}

describeDatabases((makeDb, kind) => {
  let world: World;
  let people: Record<"organiser" | "moderator" | "expert" | "sofia" | "zagreb" | "person" | "guest", Member>;
  let streams: Stream[];
  const answers: string[] = [];
  /** Numbers of commands by which somebody voted. */
  const castBy: string[] = [];

  beforeAll(async () => {
    world = await makeWorld(kind === "postgres" ? { databaseUrl: (await makeDb()).url } : {});
    const { id: programmeId, sessions } = world.programmes["italian-clusters"];
    await world.db.client.session.update({ where: { id: sessions[3] }, data: { alwaysOpen: true } });
    const site = async (slug: string) => {
      const member = await world.member({ role: "participant", name: `Room of ${slug}` });
      const { id: siteId } = await world.db.client.site.findFirstOrThrow({ where: { programmeId, slug } });
      await world.db.client.membership.update({ where: { id: member.membershipId }, data: { siteId } });
      return member;
    };
    people = {
      organiser: await world.member({ role: "organiser", name: "Organiser of votes" }),
      moderator: await world.member({ role: "moderator", name: "Moderator of votes" }),
      expert: await world.member({ role: "expert", name: "Expert of votes" }),
      sofia: await site("sofia"),
      zagreb: await site("zagreb"),
      person: await world.member({ role: "participant", name: "Unmistakable Person" }),
      guest: await world.member({ role: "guest", session: 3, name: "Unmistakable Guest" }),
    };
    for (const { client } of Object.values(people)) await done(client, "attendee.join");
    await done(people.moderator.client, "lobby.admit", { attendeeId: people.guest.membershipId });
    await done(people.guest.client, "attendee.join");
    streams = await Promise.all(Object.values(people).map(({ client }) => openStream(client, place)));
  }, 120_000);
  afterAll(async () => {
    for (const stream of streams ?? []) stream.close();
    await world?.stop();
  });

  async function send(client: Client, type: string, payload: object = {}) {
    const commandId = crypto.randomUUID();
    if (type === "vote.cast") castBy.push(commandId);
    const answer = await client.command(type, payload, { commandId, place });
    const text = await answer.text();
    answers.push(text);
    return { status: answer.status, text };
  }
  async function done(client: Client, type: string, payload: object = {}) {
    const { status, text } = await send(client, type, payload);
    expect([type, status, text]).toEqual([type, 200, expect.anything()]);
  }
  const stateOf = async (client: Client) => (await (await client.get(`${place}/state`)).json()).state;
  const votes = async (client = people.moderator.client): Promise<Vote[]> => (await stateOf(client)).votes;
  const newest = async () => (await votes()).at(-1) as Vote;

  async function open(asked: object): Promise<string> {
    await done(people.moderator.client, "vote.open", asked);
    return (await newest()).id;
  }
  const choice = { kind: "choice", question: "Which wood?", options: ["Oak", "Elm", "Lime"] };
  const close = (voteId: string) => done(people.moderator.client, "vote.close", { voteId });
  const ballots = () => world.db.client.ballot.findMany();

  describe("nobody votes twice or for another city", () => {
    it("also when the same vote comes many times at once", async () => {
      const voteId = await open(choice);
      const many = ["option-1", "option-2", "option-3", "option-1"].map((one) =>
        send(people.person.client, "vote.cast", { voteId, choice: one }),
      );
      expect((await Promise.all(many)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const rooms = [1, 2, 3].map((n) => send(people.sofia.client, "vote.cast", { voteId, counts: { "option-2": n } }));
      expect((await Promise.all(rooms)).every(({ status }) => status === 200)).toBe(true);
      await done(people.sofia.client, "vote.cast", { voteId, counts: { "option-2": 3 } });
      await done(people.zagreb.client, "vote.cast", { voteId, counts: { "option-1": 1 } });
      expect((await newest()).cast).toEqual({ "": 1, sofia: 3, zagreb: 1 });
      expect(await ballots()).toHaveLength(3);
      const wrong = [
        { voteId, counts: { "option-1": 4 } },
        { voteId, counts: { "option-1": 1 }, site: "sofia" },
        { voteId, choice: "option-1", attendeeId: people.person.membershipId },
        { voteId, counts: { nothing: 1 } },
        { voteId, counts: { "option-1": -1 } },
        { voteId, counts: { "option-1": 0.5 } },
      ];
      for (const payload of wrong) expect((await send(people.zagreb.client, "vote.cast", payload)).status).toBe(422);
      for (const name of ["organiser", "moderator", "expert"] as const)
        expect((await send(people[name].client, "vote.cast", { voteId, choice: "option-1" })).status).toBe(403);
      expect((await newest()).cast).toEqual({ "": 1, sofia: 3, zagreb: 1 });
      await close(voteId);
      expect((await send(people.person.client, "vote.cast", { voteId, choice: "option-1" })).status).toBe(409);
    });

    it("and a killed application forgets no vote", async () => {
      const voteId = await open({ ...choice, question: "Which glue?" });
      await done(people.person.client, "vote.cast", { voteId, choice: "option-1" });
      await done(people.sofia.client, "vote.cast", { voteId, counts: { "option-2": 2 } });
      await world.app.kill();
      await world.app.start();
      expect((await newest()).cast).toEqual({ "": 1, sofia: 2 });
      await done(people.sofia.client, "vote.cast", { voteId, counts: { "option-3": 2 } });
      await close(voteId);
      const { tallies } = await stateOf(people.expert.client);
      expect(tallies[voteId].counts).toEqual({ "option-1": 1, "option-3": 2 });
    });
  });

  describe("an anonymous vote", () => {
    let voteId: string;
    /** Every row of every table, with the table's name. */
    const rows = async () => {
      const all = await Promise.all(
        tableNames().map(async (name) =>
          (await tableOf(world.db.client, name).findMany({})).map((row) => `${name} ${JSON.stringify(row)}`),
        ),
      );
      return all.flat();
    };
    const isOf = ({ membershipId, accountId, email }: Member) =>
      [membershipId, accountId, email, "Unmistakable", "Room of"] as string[];

    beforeAll(async () => {
      streams = await Promise.all(Object.values(people).map(({ client }) => openStream(client, place)));
      voteId = await open({ ...choice, question: "Which finish?" });
      for (const round of ["option-1", "option-3"]) {
        await done(people.person.client, "vote.cast", { voteId, choice: round, reason: words.person });
        await done(people.sofia.client, "vote.cast", { voteId, counts: { [round]: 3 }, reason: words.site });
        await done(people.guest.client, "vote.cast", { voteId, choice: round, reason: words.guest });
      }
    });

    it("tells nobody anything but how many have voted while it is open", async () => {
      expect((await newest()).cast).toEqual({ "": 2, sofia: 3 });
      const heard = streams.map((stream) => stream.text()).join();
      const states = await Promise.all(Object.values(people).map(({ client }) => stateOf(client)));
      const pages = await Promise.all(
        ["", "/room", "/room.data?_routes="].map(async (page) =>
          (await people.moderator.client.get(`/programmes/italian-clusters/sessions/3${page}`)).text(),
        ),
      );
      const told = [heard, JSON.stringify(states), ...answers, ...pages].join();
      for (const text of Object.values(words)) expect(told).not.toContain(text);
      expect(told).not.toContain('"option-3":3');
      expect(told).toContain('"vote.counted"');
    });

    it("is kept without person, account, command and time, in an order that is nobody's", async () => {
      const kept = await ballots();
      expect(kept).toHaveLength(3);
      for (const ballot of kept) {
        expect(Object.keys(ballot).sort()).toEqual(
          ["counts", "name", "reason", "room", "seal", "sessionId", "site", "text", "voteId", "voter"].sort(),
        );
        expect([ballot.name, ballot.seal]).toEqual(["", ""]);
        expect(ballot.voter).toMatch(/^[\w-]{43}$/);
      }
      const position = kind === "postgres" ? "ctid" : "rowid";
      const asTheyLie = await world.db.client.$queryRawUnsafe<{ voter: string }[]>(
        `SELECT "voter" FROM "Ballot" ORDER BY ${position}`,
      );
      const order = asTheyLie.map(({ voter }) => voter);
      expect(order).toEqual([...order].sort());
    });

    it("is joined with its voter in no row of no table, open and closed", async () => {
      const check = async () => {
        const all = await rows();
        for (const commandId of castBy) expect(all.filter((row) => row.includes(commandId))).toEqual([]);
        for (const text of Object.values(words)) {
          const found = all.filter((row) => row.includes(text));
          const names = Object.values(people).flatMap((one) => (one === people.moderator ? [] : isOf(one)));
          expect(found.filter((row) => names.some((name) => row.includes(name)))).toEqual([]);
        }
        return all;
      };
      await check();
      const pseudonyms = (await ballots()).map(({ voter }) => voter);
      const elsewhere = (await rows()).filter((row) => !row.startsWith("Ballot "));
      for (const voter of pseudonyms) expect(elsewhere.filter((row) => row.includes(voter))).toEqual([]);
      await close(voteId);
      const after = await check();
      expect(await ballots()).toEqual([]);
      expect(after.filter((row) => pseudonyms.some((voter) => row.includes(voter)))).toEqual([]);
    });

    it("is shown to everybody when the crew shows it, reasons without a name", async () => {
      const seen = async (client: Client) => (await votes(client)).find(({ id }) => id === voteId)?.result;
      expect(await seen(people.sofia.client)).toBeNull();
      expect((await stateOf(people.sofia.client)).tallies).toEqual({});
      await done(people.moderator.client, "vote.show", { voteId });
      for (const { client } of Object.values(people))
        expect(await seen(client)).toEqual({
          counts: { "option-3": 5 },
          // Two people without a city are too few to stand beside Sofia.
          sites: [],
          reasons: [words.person, words.guest, words.site].sort().map((text) => ({ optionId: "option-3", text })),
          answers: [],
          names: [],
          shift: null,
        });
    });
  });

  it("the position before and after: who voted once only is told apart, and the first ballots go with the second", async () => {
    const { prepared } = await preparedOf();
    const opened = (phase: string) => open({ prepared, phase });
    const before = await opened("before");
    await done(people.person.client, "vote.cast", { voteId: before, choice: "not" });
    await done(people.sofia.client, "vote.cast", { voteId: before, counts: { not: 2, "with-changes": 1 } });
    await close(before);
    expect(await ballots()).toHaveLength(2);
    const after = await opened("after");
    await done(people.person.client, "vote.cast", { voteId: after, choice: "with-changes" });
    await done(people.guest.client, "vote.cast", { voteId: after, choice: "not" });
    await done(people.sofia.client, "vote.cast", { voteId: after, counts: { "with-changes": 3 } });
    await close(after);
    expect(await ballots()).toEqual([]);
    const { tallies } = await stateOf(people.moderator.client);
    expect(tallies[after].shift.whole).toEqual({
      site: null,
      before: { not: 3, "with-changes": 1 },
      after: { not: 1, "with-changes": 4 },
      moves: null,
      ...{ onceBefore: 0, onceAfter: 1, roomBefore: 3, roomAfter: 3 },
    });
  });

  it("by phone: the link of a city's screens lets each person on its list vote once, and nobody else", async () => {
    const code = await (await people.sofia.client.get(`${place}/vote-code`)).json();
    const path = new URL(code.url).pathname;
    expect((await people.person.client.get(`${place}/vote-code`)).status).toBe(409);
    expect((await people.moderator.client.get(`${place}/vote-code`)).status).toBe(403);
    const stranger = world.app.stranger();
    const voteId = await open({ ...choice, question: "By phone?" });
    const page = await (await stranger.get(path)).text();
    for (const text of ["By phone?", "Furniture maker", "Technical school teacher"]) expect(page).toContain(text);
    const cast = (person: string, more: Record<string, string> = {}, cookie = "", at = path) =>
      stranger.form(at, { voteId, person, choice: "option-2", ...more }, { headers: { cookie } });
    const first = await cast("Furniture maker", { reason: "Because" });
    expect(first.status).toBe(302);
    const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await newest()).cast).toEqual({ sofia: 1 });
    expect((await cast("Furniture maker", { choice: "option-1" }, cookie)).status).toBe(302);
    expect((await cast("Furniture maker")).status).toBe(409);
    expect((await cast("Nobody in particular")).status).toBe(422);
    expect((await cast("Technical school teacher", { choice: "nothing" })).status).toBe(422);
    const wrong = [path.replace("sofia", "zagreb"), `${path}x`, "/vote/unknown"];
    for (const at of wrong) {
      expect((await stranger.get(at)).status).toBe(410);
      expect((await cast("Designer", {}, "", at)).status).toBe(410);
    }
    expect((await send(people.sofia.client, "vote.cast", { voteId, counts: { "option-3": 3 } })).status).toBe(422);
    await done(people.sofia.client, "vote.cast", { voteId, counts: { "option-3": 2 } });
    expect((await cast("Technical school teacher")).status).toBe(409);
    await close(voteId);
    expect((await cast("Furniture maker", {}, cookie)).status).toBe(409);
    const { tallies } = await stateOf(people.moderator.client);
    expect(tallies[voteId].counts).toEqual({ "option-1": 1, "option-3": 2 });
  });

  /** The id of the position vote on the run sheet of session 3. */
  async function preparedOf() {
    const sessionId = world.programmes["italian-clusters"].sessions[3];
    const item = await world.db.client.runSheetItem.findFirstOrThrow({ where: { sessionId, kind: "debate" } });
    return { prepared: `${item.id}:vote` };
  }
});
