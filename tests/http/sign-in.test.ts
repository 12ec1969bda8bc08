import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Client, clientOf } from "../setup/application";
import { makeWorld, type World } from "./world";

let world: World;
let stranger: Client;

beforeAll(async () => {
  world = await makeWorld();
  stranger = world.app.stranger();
});
afterAll(() => world.stop());

interface Listed {
  id: string;
  to: string;
}

/** Asks for a sign-in mail and reads link and code from it. */
async function ask(email: string): Promise<{ link: string; code: string }> {
  const list = async () => (await (await stranger.get("/demo/mailbox.json")).json()) as Listed[];
  const before = new Set((await list()).map((mail) => mail.id));
  expect((await stranger.form("/sign-in", { email, next: "/me" })).status).toBe(200);
  const mail = await vi.waitFor(async () => {
    const found = (await list()).find(({ id, to }) => to === email && !before.has(id));
    expect(found).toBeDefined();
    return found;
  }, 10_000);
  const raw = await (await stranger.get(`/demo/mailbox/${mail?.id}.eml`)).text();
  const text = raw.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
  return {
    link: /\/sign-in\/link\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? "",
    code: /\b\d{6}\b/.exec(text.slice(text.indexOf("\r\n\r\n")))?.[0] ?? "",
  };
}

const cookieOf = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const isSignedIn = async (cookie: string) => (await clientOf(world.app.url, cookie).get("/me")).status === 200;
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

describe("a link", () => {
  it("signs in once, by the button alone: mail scanners use nothing up", async () => {
    const { link } = await ask("sofia@demo.example");
    for (const method of ["GET", "HEAD", "GET"]) expect((await stranger.get(link, { method })).status).toBe(200);
    const entered = await stranger.form(link, {});
    expect(entered.status).toBe(302);
    expect(entered.headers.get("set-cookie")).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    expect(await isSignedIn(cookieOf(entered))).toBe(true);

    const again = await stranger.form(link, {});
    expect(again.status).toBe(410);
    expect(again.headers.get("set-cookie")).toBeNull();
    expect(await again.text()).toContain("used before or is too old");
  });

  it("with one character changed is as good as none", async () => {
    const { link } = await ask("zagreb@demo.example");
    const altered = link.slice(0, -2) + (link.at(-2) === "A" ? "B" : "A") + link.at(-1);
    expect((await stranger.form(altered, {})).status).toBe(410);
    expect((await stranger.form(link, {})).status).toBe(302);
  });

  it("ends after a quarter of an hour, and its code with it", async () => {
    const email = "belgrade@demo.example";
    const { link, code } = await ask(email);
    const requests = world.db.client.signInRequest;
    const row = await requests.findFirstOrThrow({ where: { email, usedAt: null } });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeLessThanOrEqual(15 * 60_000);
    await requests.update({ where: { id: row.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await stranger.form(link, {})).status).toBe(410);
    expect((await stranger.form("/sign-in", { email, code })).status).toBe(422);
  });
});

describe("a code", () => {
  it("signs in once, and takes no one to another site", async () => {
    const email = "istanbul@demo.example";
    const { code } = await ask(email);
    const entered = await stranger.form("/sign-in", { email, code, next: "//evil.example" });
    expect([entered.status, entered.headers.get("location")]).toEqual([302, "/"]);
    expect(await isSignedIn(cookieOf(entered))).toBe(true);
    expect((await stranger.form("/sign-in", { email, code })).status).toBe(422);
  });

  it("is closed by five wrong ones, with the time to wait", async () => {
    const email = "moscow@demo.example";
    const { code, link } = await ask(email);
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await stranger.form("/sign-in", { email, code: wrong(code) }));
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 422, 429, 429]);
    expect(Number(answers[5]?.headers.get("retry-after"))).toBeGreaterThan(60);
    expect((await stranger.form("/sign-in", { email, code })).status).toBe(429);
    expect((await stranger.form(link, {})).status).toBe(302);
  });
});

it("answers the same whether an address is known or not, and mails nobody unknown", async () => {
  const page = async (email: string) => {
    const answer = await stranger.form("/sign-in", { email, next: "/" });
    const text = (await answer.text()).replaceAll(email, "EMAIL").replace(/[0-9a-f-]{36}|nonce="[^"]*"/g, "");
    return [answer.status, text.replace(/<script.*/s, "")];
  };
  expect(await page("nobody@demo.example")).toEqual(await page("expert@demo.example"));
  expect(await (await stranger.get("/demo/mailbox.json")).text()).not.toContain("nobody@demo.example");
});

describe("a cookie", () => {
  it.each([
    ["changed by one character", (cookie: string) => cookie.slice(0, -1) + (cookie.endsWith("A") ? "B" : "A")],
    ["cut short", (cookie: string) => cookie.slice(0, -5)],
    ["of something else", () => "distretto=__proto__"],
    ["empty", () => "distretto="],
  ])("%s leads to the sign-in page", async (_, change) => {
    const { cookie } = await world.app.as("sofia");
    const answer = await clientOf(world.app.url, change(cookie)).get("/me");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in?next=%2Fme"]);
  });

  it("from before signing out leads there too, and what was seen is not kept", async () => {
    const sofia = await world.app.as("sofia");
    const page = await sofia.get("/me");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect((await sofia.form("/sign-out", {})).headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await sofia.get("/me")).status).toBe(302);
    expect((await sofia.get("/me.data")).headers.get("location")).toContain("/sign-in");
  });
});

it("ends with 429 for an address that guesses on, whichever account it tries", async () => {
  const statuses = [];
  for (let i = 0; i < 100; i++) {
    const answer = await stranger.form("/sign-in", { email: `someone${i}@demo.example`, code: "123456" });
    statuses.push(answer.status);
    if (i === 99) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(new Set(statuses)).toEqual(new Set([422, 429]));
  expect(statuses.at(-1)).toBe(429);
}, 180_000);
