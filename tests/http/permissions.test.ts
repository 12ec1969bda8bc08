import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpointGuards, routeGuards } from "../../app/http/policy-map";
import type { Client } from "../setup/application";
import { type AskerHere, makeAskers } from "./askers";
import type { Verdict } from "./expected";
import { endpoints, type Line, pages } from "./lines";
import { whenItIsOurTurn } from "./turn";
import { makeWorld, type World } from "./world";

let world: World;
let askers: AskerHere[];
let cases = 0;

beforeAll(async () => {
  world = await makeWorld();
  askers = await makeAskers(world);
});
afterAll(async () => {
  await world.stop();
  process.stdout.write(`permissions: ${cases} cases\n`);
});

/** What an answer says, in the words of the expectation. */
function said(answer: Response, also: number[] = []): Verdict | string {
  const { status } = answer;
  const toSignIn = answer.headers.get("location")?.startsWith("/sign-in?next=") === true;
  if (status === 401 || ((status === 302 || status === 202) && toSignIn)) return "sign in first";
  if (also.includes(status) || status < 400) return "let in";
  return status === 403 ? "forbidden" : status === 404 ? "not found" : String(status);
}

/** The ways one address is looked at and sent to. */
interface Way {
  name: string;
  kind: "look" | "send";
  ask(client: Client, path: string): Promise<Response>;
}
const dataPath = (path: string) => (path === "/" ? "/_root.data" : `${path}.data`);
const json = { headers: { accept: "application/json" } };
const overridden = { headers: { "x-http-method-override": "GET", "x-http-method": "GET", "x-method-override": "GET" } };
const head = { method: "HEAD" };

const pageWays: Way[] = [
  { name: "page", kind: "look", ask: (client, path) => client.get(path, { headers: { accept: "text/html" } }) },
  { name: "data", kind: "look", ask: (client, path) => client.get(dataPath(path)) },
  { name: "JSON", kind: "look", ask: (client, path) => client.get(path, json) },
  { name: "HEAD", kind: "look", ask: (client, path) => client.get(path, head) },
  { name: "form", kind: "send", ask: (client, path) => client.form(path, {}) },
  { name: "data form", kind: "send", ask: (client, path) => client.form(dataPath(path), {}) },
  { name: "overridden form", kind: "send", ask: (client, path) => client.form(path, { _method: "GET" }, overridden) },
];
const leave = () => ({ commandId: crypto.randomUUID(), type: "attendee.leave", payload: {} });
const endpointWays: Way[] = [
  { name: "GET", kind: "look", ask: (client, path) => client.get(path) },
  { name: "JSON", kind: "look", ask: (client, path) => client.get(path, json) },
  { name: "HEAD", kind: "look", ask: (client, path) => client.get(path, head) },
  { name: "POST", kind: "send", ask: (client, path) => client.json(path, leave()) },
  { name: "overridden POST", kind: "send", ask: (client, path) => client.json(path, leave(), overridden) },
];

/** Signing out ends the sign-in it is asked with, so it is asked with one of its own. */
const clientFor = async (asker: AskerHere, line: Line) =>
  line.name === "routes/sign-out" && asker.accountId ? world.signIn(asker.accountId) : asker.client;

/** Asks in every way and says what is not as promised. */
async function wrongs(line: Line, asker: AskerHere, ways: Way[]): Promise<string[]> {
  const path = line.path(world, asker.slug);
  const found: string[] = [];
  for (const way of ways.filter(({ kind }, i) => line[kind] || ways.findIndex((one) => one.kind === kind) === i)) {
    const client = await clientFor(asker, line);
    const promise = (way.kind === "look" ? line.look : line.send)?.(asker) ?? "405";
    const stop = new AbortController();
    const asking = {
      ...client,
      get: (p: string, init?: RequestInit) => client.get(p, { ...init, signal: stop.signal }),
    };
    const answer = await whenItIsOurTurn(() => way.ask(asking, path));
    const is = said(answer, line.also);
    cases++;
    const where = `${asker.name} · ${way.name} ${path}`;
    if (is !== promise) found.push(`${where}: ${is} (${answer.status}) instead of ${promise}`);
    if (promise === "405" && !answer.headers.get("allow")) found.push(`${where}: no Allow`);
    if (answer.status >= 400) found.push(...(await unkind(answer, way, where)));
    stop.abort();
    await answer.body?.cancel().catch(() => undefined);
  }
  return found;
}

/** A refusal has its number and a sentence, and neither stack nor path of ours. */
async function unkind(answer: Response, way: Way, where: string): Promise<string[]> {
  const text = await answer.text();
  const id = answer.headers.get("x-request-id") ?? "";
  const found: string[] = [];
  if (!/^[0-9a-f-]{36}$/.test(id)) found.push(`${where}: no request id`);
  if (/node_modules|\.server\.|at \w+ \(/.test(text)) found.push(`${where}: shows our inside`);
  if (way.name === "HEAD" || [405, 422, 503].includes(answer.status)) return found;
  if (!text.includes(id)) found.push(`${where}: the number is not shown`);
  return found;
}

describe("every line of the policy map is tried", () => {
  const names = (lines: Line[]) => [...new Set(lines.map(({ name }) => name))].sort();
  const built = Object.keys(routeGuards).filter((id) => existsSync(`app/${id}.tsx`));
  it("pages", () => expect(["root", ...names(pages)].sort()).toEqual(built.sort()));
  it("endpoints", () => expect(names(endpoints)).toEqual(Object.keys(endpointGuards).sort()));
});

describe.each([
  ["page", pages, pageWays],
  ["endpoint", endpoints, endpointWays],
] as const)("each %s lets in whom it should", (_, lines, ways) => {
  it.each(lines.map((line) => [`${line.name}${line.session ? `, session ${line.session}` : ""}`, line] as const))(
    "%s",
    async (_, line) => {
      const found: string[] = [];
      for (let i = 0; i < askers.length; i += 6) {
        const some = askers.slice(i, i + 6).map((asker) => wrongs(line, asker, [...ways]));
        found.push(...(await Promise.all(some)).flat());
      }
      expect(found).toEqual([]);
    },
  );
});
