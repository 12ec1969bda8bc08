import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, session4 } from "../setup/application";
import { makeWorld, type World } from "./world";

let world: World;
let sofia: Client;
let organiser: Client;
const questions = "/programmes/italian-clusters/sessions/4/questions";

beforeAll(async () => {
  world = await makeWorld();
  sofia = (await world.member({ role: "participant" })).client;
  organiser = (await world.member({ role: "organiser" })).client;
});
afterAll(() => world.stop());

/** Sends bytes as they are and gives back what comes until the server ends the line. */
async function raw(text: string | Buffer, patienceMs = 5_000): Promise<string> {
  const socket = connect(Number(new URL(world.app.url).port), "127.0.0.1");
  socket.on("error", () => undefined);
  let answer = "";
  socket.on("data", (part) => {
    answer += part;
  });
  const late = setTimeout(() => socket.destroy(), patienceMs);
  socket.write(text);
  await once(socket, "close");
  clearTimeout(late);
  return answer;
}
const host = () => new URL(world.app.url).host;
const question = { text: "Who decides?", once: "" };

/** Statuses of several attempts, by their names. */
async function statuses(attempts: Record<string, Promise<Response>>): Promise<Record<string, number>> {
  const answers = await Promise.all(
    Object.entries(attempts).map(async ([name, answer]) => [name, await answer] as const),
  );
  for (const [, answer] of answers) await refusalIsKind(answer);
  return Object.fromEntries(answers.map(([name, answer]) => [name, answer.status]));
}

/** A refusal has a sentence and a number, and tells nothing of our inside. */
async function refusalIsKind(answer: Response): Promise<void> {
  if (answer.status < 400) return void (await answer.body?.cancel());
  const text = await answer.text();
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(text).not.toMatch(/node_modules|\.server\.|Prisma|at \w+ \(/);
}

describe("another site", () => {
  it.each([
    ["a foreign origin", { origin: "https://evil.example" }],
    ["no origin at all", { origin: "" }],
    ["the origin null", { origin: "null" }],
    ["a broken origin", { origin: "http://" }],
    ["our host in a longer one", { origin: "http://127.0.0.1.evil.example" }],
    ["a cross-site mark", { "sec-fetch-site": "cross-site", origin: "" }],
  ])("with %s changes nothing, on pages and endpoints alike", async (_, headers) => {
    const sent = {
      page: sofia.form(questions, question, { headers }),
      data: sofia.form(`${questions}.data`, question, { headers }),
      signOut: sofia.form("/sign-out", {}, { headers }),
      command: sofia.json(`${session4}/commands`, {}, { headers }),
      connection: sofia.json(`${session4}/connection`, {}, { headers }),
    };
    expect(await statuses(sent)).toEqual({ page: 403, data: 403, signOut: 403, command: 403, connection: 403 });
    expect((await sofia.get("/me")).status).toBe(200);
  });

  it("cannot pose as us by what a proxy would say", async () => {
    const headers = {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
    };
    expect((await sofia.form(questions, question, { headers })).status).toBe(403);
    const forged = { "x-forwarded-host": "evil.example", "x-forwarded-for": "9.9.9.9", forwarded: "host=evil.example" };
    expect(await (await sofia.get("/me", { headers: forged })).text()).not.toContain("evil.example");
  });

  it("has no name here", async () => {
    const answer = await raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(answer).not.toMatch(/location:/i);
  });
});

describe("commands", () => {
  const envelope = () => ({ commandId: crypto.randomUUID(), type: "hand.raise", payload: {} });
  const send = (body: unknown) => sofia.json(`${session4}/commands`, body);
  const sendText = (body: string, type = "application/json") =>
    sofia.json(`${session4}/commands`, null, { body, headers: { "content-type": type } });

  it("are refused when they are not what they should be", async () => {
    const twice = `{"commandId":"${crypto.randomUUID()}","type":"hand.raise","type":"film.play","payload":{}}`;
    const proto = `{"commandId":"${crypto.randomUUID()}","type":"hand.raise","payload":{"__proto__":{"crew":true}}}`;
    const attempts = {
      twice: sendText(twice),
      deep: sendText("[".repeat(30_000) + "]".repeat(30_000)),
      broken: sendText("{"),
      nothing: sendText(""),
      text: sendText("{}", "text/plain"),
      proto: sendText(proto),
      constructor: send({ ...envelope(), payload: { constructor: { prototype: {} } } }),
      extra: send({ ...envelope(), role: "organiser" }),
      operator: send({ ...envelope(), commandId: { gt: "0" } }),
      unknown: send({ ...envelope(), type: "film.steal" }),
      inherited: send({ ...envelope(), type: "constructor" }),
      huge: send({ ...envelope(), payload: { kind: "x".repeat(70_000) } }),
      list: send([envelope()]),
    };
    expect(await statuses(attempts)).toEqual({
      twice: 400,
      deep: 400,
      broken: 400,
      nothing: 400,
      text: 415,
      proto: 422,
      constructor: 422,
      extra: 422,
      operator: 422,
      unknown: 422,
      inherited: 422,
      huge: 413,
      list: 422,
    });
  });

  it("to the film keep inside it, and come too late with 409 and what is now", async () => {
    const { filmId } = world.programmes["italian-clusters"];
    expect((await organiser.command("film.load", { filmId })).status).toBe(200);
    for (const seconds of [-1, 1e308, 99_999])
      expect((await organiser.command("film.seek", { seconds })).status).toBe(422);
    for (const seconds of ["NaN", null]) expect((await organiser.command("film.seek", { seconds })).status).toBe(422);
    const beyond = await (await organiser.command("film.seek", { seconds: 1e308 })).json();
    expect(beyond.error.message).toMatch(
      /^That place is not in the film\. It goes from 0 to \d+:\d\d, frame 0 to \d+\.$/,
    );
    for (const [type, payload] of [
      ["film.seek", { seconds: 5 }],
      ["film.pause", {}],
    ] as const) {
      const stale = await organiser.command(type, payload, { expectedRev: 0 });
      expect([stale.status, await stale.json()]).toEqual([
        409,
        expect.objectContaining({
          rev: expect.any(Number),
          state: expect.objectContaining({ film: expect.anything() }),
        }),
      ]);
    }
  });

  it("200 in a second are too many, and the state stays one", async () => {
    const { client } = await world.member({ role: "moderator" });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => client.command(i % 2 ? "film.play" : "film.pause")),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(100);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answers.every(({ status }) => [200, 409, 429].includes(status))).toBe(true);
    const states = await Promise.all(
      [client, organiser].map(async (one) => (await one.get(`${session4}/state`)).json()),
    );
    expect(states[0].rev).toBe(states[1].rev);
    expect(states[0].state.film).toEqual(states[1].state.film);
  });

  it("take text as text: names of markup and hidden marks", async () => {
    const { client } = await world.member({ role: "participant" });
    await client.command("attendee.join");
    const list = (people: string[]) => client.command("presence.list", { people });
    expect((await list(["\u202e\u200b\u0007"])).status).toBe(422);
    expect((await list(["x".repeat(81)])).status).toBe(422);
    const twins = await list(["Zoe\u0308", "Zo\u00eb", "<img src=x onerror=alert(1)>"]);
    const { events } = (await twins.json()) as { events: { payload: { people: string[] } }[] };
    expect(events[0]?.payload.people).toEqual(["Zo\u00eb", "<img src=x onerror=alert(1)>"]);
  });
});

describe("forms", () => {
  const body = (text: string) => sofia.form(questions, {}, { body: text });

  it("are refused with fields twice, unknown, structured or unreadable", async () => {
    const once = crypto.randomUUID();
    const attempts = {
      twice: body(`text=a&text=b&once=${once}`),
      unknown: body(`text=a&once=${once}&role=organiser`),
      operator: body(`text[gt]=&once=${once}`),
      proto: body(`__proto__=x&text=a&once=${once}`),
      nul: body(`text=a%00b&once=${once}`),
      json: sofia.json(questions, question),
      noBoundary: sofia.form(questions, {}, { headers: { "content-type": "multipart/form-data" } }),
    };
    expect(await statuses(attempts)).toEqual({
      twice: 400,
      unknown: 422,
      operator: 422,
      proto: 422,
      nul: 400,
      json: 415,
      noBoundary: 400,
    });
    const threads = await world.db.client.thread.count({ where: { id: once } });
    expect(threads).toBe(0);
  });

  it("too large are refused before they are sent", async () => {
    const head = `POST ${questions} HTTP/1.1\r\nHost: ${host()}\r\nOrigin: ${world.app.url}\r\nCookie: ${sofia.cookie}\r\nConnection: close\r\n`;
    const begun = Date.now();
    const type = "Content-Type: application/x-www-form-urlencoded\r\n";
    const answer = await raw(`${head}${type}Content-Length: 2147483648\r\n\r\ntext=a`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(await raw(`${head}${type}Transfer-Encoding: chunked\r\n\r\n5\r\ntext=\r\n0\r\n\r\n`)).toMatch(/ 400 /);
    expect(await raw(`${head}${type}Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc`)).toMatch(/ 415 /);
    expect(await raw(`${head}${type}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`)).toMatch(/ 400 /);
  });
});

describe("addresses", () => {
  it("that are not ours are 404 and never a mistake of ours", async () => {
    const { filmId } = world.programmes["italian-clusters"];
    const twin = world.programmes["twin-clusters"];
    const path = (text: string) => sofia.get(text);
    expect(
      await statuses({
        twin: path("/programmes/twin-clusters/sessions/4"),
        twinData: path("/programmes/twin-clusters/sessions/4/questions.data"),
        twinFilm: path(`/api/films/${twin.filmId}/media`),
        up: path(`/api/films/${filmId}/..%2f..%2fsecret`),
        upBack: path(`/api/films/${filmId}/..%5csecret`),
        nul: path(`/api/films/${filmId}%00/media`),
        nulPage: path("/programmes/italian-clusters/sessions/4/materials/%00"),
        upper: path(`/API/films/${filmId}/media`),
        upperId: path(`/api/films/${filmId.toUpperCase()}/media`),
        zero: path("/programmes/italian-clusters/sessions/0"),
        other: path("/programmes/italian-clusters/sessions/4e0"),
        quote: path("/programmes/%25_%27%3B--/sessions/4"),
      }),
    ).toEqual(
      Object.fromEntries(
        "twin twinData twinFilm up upBack nul nulPage upper upperId zero other quote"
          .split(" ")
          .map((name) => [name, 404]),
      ),
    );
    expect(
      await statuses({
        broken: path("/%"),
        brokenFilm: path("/api/films/%/media"),
        manifest: path(`/__manifest?p=${"/a".repeat(900)}`),
        long: path(`/${"a".repeat(8_000)}`),
        data: path("/me?_data=routes/me"),
      }),
    ).toEqual({ broken: 400, brokenFilm: 400, manifest: 400, long: 400, data: 400 });
  });

  it("that change something cannot be looked at", async () => {
    for (const path of ["/sign-out", "/demo/sign-in", `${session4}/commands`, "/api/livekit/webhook"]) {
      const answer = await sofia.get(path);
      expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, "POST"]);
    }
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect((await sofia.form(questions, {}, { method })).status).toBe(405);
  });

  it("to go to next are of this site", async () => {
    for (const next of [
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/%2f%2fevil.example",
      "https://evil.example",
    ]) {
      const answer = await world.app.stranger().form("/demo/sign-in", { account: "sofia@demo.example", next });
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/programmes/italian-clusters"]);
    }
  });

  it("cookies beyond measure are refused", async () => {
    const many = Array.from({ length: 200 }, (_, i) => `a${i}=1`).join("; ");
    for (const cookie of ["a=".padEnd(8_000, "x"), many])
      expect((await sofia.get("/me", { headers: { cookie } })).status).toBe(431);
  });
});

describe("ranges of a film", () => {
  it.each([
    ["bytes=999999999-", 416],
    ["bytes=-0", 416],
    ["bytes=0-0", 206],
    ["bytes=9-1", 416],
    [`bytes=${Array.from({ length: 1000 }, (_, i) => `${i}-${i}`).join(",")}`, 200],
  ])("%s", async (range, status) => {
    const stop = new AbortController();
    const path = `/api/films/${world.programmes["italian-clusters"].filmId}/media`;
    const answer = await sofia.get(path, { headers: { range: range.slice(0, 9_000) }, signal: stop.signal });
    expect(answer.status).toBe(status);
    if (status === 416) expect(answer.headers.get("content-range")).toMatch(/^bytes \*\/\d+$/);
    stop.abort();
  });
});

it("webhooks that nobody signed are refused", async () => {
  const hook = (headers: Record<string, string>) =>
    sofia.json("/api/livekit/webhook", { event: "participant_joined" }, { headers });
  expect(await statuses({ none: hook({}), other: hook({ authorization: "Bearer a.b.c" }) })).toEqual({
    none: 401,
    other: 401,
  });
});

it("a database held by another process is 503 with the time to come back, and nothing breaks", async () => {
  await world.db.client.$executeRawUnsafe("BEGIN IMMEDIATE");
  try {
    const answer = await sofia.command("chat.say", { text: "Hello" });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    const page = await sofia.form(questions, { text: "Who decides?", once: crypto.randomUUID() });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "2"]);
    expect((await sofia.get("/me")).status).toBe(200);
  } finally {
    await world.db.client.$executeRawUnsafe("ROLLBACK");
  }
  expect((await sofia.command("hand.raise")).status).toBe(200);
});

it("500 half-sent requests hold up nobody, and are ended", async () => {
  const port = Number(new URL(world.app.url).port);
  const slow = Array.from({ length: 500 }, () => connect(port, "127.0.0.1"));
  const ends = slow.map((socket, i) => {
    socket.on("error", () => undefined);
    const end = i % 2 ? "Content-Length: 100\r\n\r\na" : "X-Slow: ";
    socket.write(`POST ${session4}/commands HTTP/1.1\r\nHost: ${host()}\r\nOrigin: ${world.app.url}\r\n${end}`);
    socket.resume();
    return once(socket, "close");
  });
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const begun = performance.now();
    expect((await sofia.get("/api/time")).status).toBe(200);
    times.push(performance.now() - begun);
  }
  expect(times.sort((a, b) => a - b)[20]).toBeLessThan(200);
  await Promise.all(ends.filter((_, i) => i % 2 === 0));
  for (const socket of slow) socket.destroy();
}, 60_000);
