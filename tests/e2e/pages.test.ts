import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser } from "../setup/browser";

/** Script a page outside the room may cost, compressed (bytes). */
const mostScript = 110 * 1024;

/** The same for the room, with the media client (bytes). */
const mostRoomScript = 300 * 1024;

const programme = "/programmes/italian-clusters";
const pages: [who: string | null, path: string][] = [
  [null, "/demo"],
  [null, "/demo/mailbox"],
  [null, "/sign-in"],
  [null, programme],
  [null, "/nowhere"],
  ["sofia", programme],
  ["sofia", `${programme}/sessions/1`],
  ["moderator", `${programme}/sessions/4`],
  ["sofia", `${programme}/sessions/4/materials/before-you-watch`],
  ["sofia", `${programme}/sessions/4/questions`],
  ["sofia", `${programme}/sessions/4/join`],
  ["sofia", `${programme}/sessions/5/join`],
  ["sofia", `${programme}/sessions/4/check`],
  ["sofia", `${programme}/sessions/4/room`],
  ["sofia", `${programme}/sessions/4/room?screen=wall`],
  ["guest", `${programme}/sessions/4/room`],
  ["moderator", `${programme}/sessions/4/room`],
  ["moderator", `${programme}/sessions/4/rehearsal`],
  ["organiser", `${programme}/sessions/4/film`],
  ["sofia", `${programme}/assessment`],
  ["organiser", `${programme}/assessment?city=sofia`],
  ["sofia", `${programme}/plan/sofia`],
  ["expert", `${programme}/plan/sofia`],
  ["organiser", `${programme}/surveys`],
  ["organiser", `${programme}/surveys/1/edit`],
  ["organiser", `${programme}/surveys/1/preview`],
  ["sofia", `${programme}/surveys`],
  ["sofia", `${programme}/cases`],
  ["sofia", `${programme}/cases/sofia`],
  ["sofia", `${programme}/cases/zagreb`],
  ["organiser", `${programme}/cases`],
  ["sofia", `${programme}/people`],
  ["organiser", `${programme}/people`],
  ["organiser", `${programme}/sessions/2/invitations`],
  ["sofia", `${programme}/search?q=wood`],
  ["sofia", `${programme}/certificates`],
  ["organiser", `${programme}/certificates`],
  ["organiser", `${programme}/report`],
  ["sofia", "/me"],
  ["organiser", `${programme}/mail`],
  ["organiser", `${programme}/films`],
  ["organiser", `${programme}/audit`],
  ["organiser", `${programme}/again`],
  ["organiser", "/status"],
  ["organiser", "/dev/gallery"],
];

let app: Application;
let browser: Browser;

beforeAll(async () => {
  app = await startApplication({ media: false });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A window in which that person is signed in. */
async function windowOf(
  who: string | null,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  if (who) {
    const [name = "", value = ""] = (await app.as(who)).cookie.split("=", 2);
    await context.addCookies([{ name, value, url: app.url }]);
  }
  return context;
}

async function open(context: BrowserContext, path: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== app.url) troubles.push(`asks another origin: ${request.url()}`);
  });
  const answer = await page.goto(app.url + path, { waitUntil: "load" });
  expect(answer?.status()).toBe(path === "/nowhere" ? 404 : 200);
  await page.locator("h1").waitFor({ state: "attached" });
  return { page, troubles };
}

describe.each(pages)("as %s, %s", (who, path) => {
  it.each([
    ["wide and light", 1440, "light"],
    ["on a phone and dark", 390, "dark"],
  ] as const)("is without a barrier and fits the screen: %s", async (_, width, colorScheme) => {
    const context = await windowOf(who, { viewport: { width, height: 900 }, colorScheme });
    const { page, troubles } = await open(context, path);
    // A letter is shown without its scripts, so nothing can look at it from inside.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe[sandbox]").analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await context.close();
  });
});

it.each([
  ["the programme", programme],
  ["a session", `${programme}/sessions/4`],
  ["a reading", `${programme}/sessions/4/materials/before-you-watch`],
  ["the questions", `${programme}/sessions/4/questions`],
  ["the surveys", `${programme}/surveys`],
  ["a city's case", `${programme}/cases/sofia`],
  ["the self-assessment", `${programme}/assessment`],
  ["the transfer plan", `${programme}/plan/sofia`],
  ["the page before the room", `${programme}/sessions/4/join`],
  ["the connection check", `${programme}/sessions/4/check`],
])("%s costs at most 110 KB of script", async (_, path) => {
  const context = await windowOf("sofia");
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on("response", (answer) => {
    if (!/\.js(\?|$)/.test(answer.url())) return;
    scripts.push(answer.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(app.url + path, { waitUntil: "networkidle" });
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(mostScript);
  await context.close();
});

/** What the room loads in addition where there is a media server; this application has none. */
async function mediaClient(): Promise<number> {
  const assets = "build/client/assets";
  const name = (await readdir(assets)).find((file) => /^livekit-client.*\.js$/.test(file));
  return gzipSync(await readFile(`${assets}/${name}`)).length;
}

it.each(["sofia", "moderator"])("the room of %s comes alive and costs at most 300 KB of script", async (who) => {
  const context = await windowOf(who);
  const page = await context.newPage();
  const scripts: Promise<number>[] = [mediaClient()];
  page.on("response", (answer) => {
    if (/\.js(\?|$)/.test(answer.url())) scripts.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${app.url}${programme}/sessions/4/room`);
  if (who === "moderator") await page.getByRole("region", { name: "Cue strip" }).waitFor();
  await page.waitForFunction(() => "__remixRouter" in window);
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(mostRoomScript);
  await context.close();
});

it("without script the programme can be read and the demo signs in", async () => {
  const context = await windowOf(null, { javaScriptEnabled: false });
  const { page } = await open(context, "/demo");
  await page.getByRole("button", { name: "Sign in as Zagreb" }).click();
  await page.waitForURL(`**${programme}`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Industrial Clusters");
  await context.close();
});

it("without script a question can be asked", async () => {
  const signedIn = await (await windowOf("zagreb")).storageState();
  const context = await windowOf(null, { javaScriptEnabled: false, storageState: signedIn });
  const { page } = await open(context, `${programme}/sessions/4/questions`);
  await page.getByRole("textbox", { name: "Your question" }).fill("Who paid for the first service centre?");
  await page.getByRole("button", { name: "Send question" }).click();
  await page.getByRole("article").filter({ hasText: "Who paid for the first service centre?" }).waitFor();
  await context.close();
});
