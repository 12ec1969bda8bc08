import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, type Client, startApplication } from "../setup/application";
import { launchBrowser, visitor } from "../setup/browser";
import { caseForm, slides } from "../setup/slides";

declare global {
  interface Window {
    /** When each page of the slides came to stand on this screen (ms since 1970). */
    slideTimes: [page: number, at: number][];
  }
}

const session5 = "/api/programmes/italian-clusters/sessions/5";
const room = "/programmes/italian-clusters/sessions/5/room";
const pages = 60;

let app: Application;
let browser: Browser;
let crew: Client;
let moderator: Page;
let sofia: Page;
let zagreb: Page;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const shows = (page: Page, number: number) => page.locator(`[data-slide="${number}"] canvas`).waitFor();
const command = (client: Client, type: string, payload = {}) => client.command(type, payload, { place: session5 });

/** Session 5 without its consent, open now. */
async function openSession(): Promise<void> {
  const db = await openDatabase(`file:${app.dataDir}/distretto.db`);
  const where = { number: 5, programme: { slug: "italian-clusters" } };
  await db.client.session.updateMany({ where, data: { alwaysOpen: true, consent: "" } });
  await db.close();
}

async function send(who: string, bytes: Uint8Array): Promise<void> {
  const client = await app.as(who);
  const answer = await client.get(`/programmes/italian-clusters/cases/${who}/files`, {
    method: "POST",
    headers: { origin: app.url, accept: "application/json" },
    body: caseForm("slides", `${who}.pdf`, bytes),
  });
  expect(answer.status).toBe(200);
}

async function enter(who: string): Promise<Page> {
  const { context, page } = await visitor(browser, app, who, { deviceless: who !== "zagreb" });
  await context.addInitScript(() => {
    window.slideTimes = [];
    const watch = () =>
      new MutationObserver((changes) => {
        const at = performance.timeOrigin + performance.now();
        for (const { target } of changes)
          if (target instanceof HTMLElement) window.slideTimes.push([Number(target.dataset.slide), at]);
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-slide"] });
    watch();
  });
  page.setDefaultTimeout(60_000);
  await page.goto(app.url + room);
  await button(page, "Leave").waitFor();
  return page;
}

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
  await openSession();
  await send("sofia", await slides(pages, { script: true }));
  await send("zagreb", await slides(4));
  crew = await app.as("moderator");
  moderator = await enter("moderator");
  sofia = await enter("sofia");
  zagreb = await enter("zagreb");
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test("a city's slides come on every stage, and its pages turn in step within 300 ms", async () => {
  await button(moderator, "Next item").click();
  await button(moderator, "Start Sofia").click();
  for (const page of [moderator, sofia, zagreb]) await shows(page, 1);
  expect(await button(zagreb, "Next page").count()).toBe(0);
  const pressed: number[] = [];
  for (let number = 2; number <= 41; number++) {
    pressed[number] = Date.now();
    await (number % 2 ? button(moderator, "Next page") : button(sofia, "Next page")).click();
    for (const page of [moderator, sofia, zagreb]) await shows(page, number);
  }
  for (const page of [moderator, sofia, zagreb]) {
    const times = await page.evaluate(() => window.slideTimes);
    const waits = times.flatMap(([number, at]) => (pressed[number] ? [at - (pressed[number] ?? 0)] : []));
    expect(waits).toHaveLength(40);
    const [p50 = 0, p95 = 0] = [0.5, 0.95].map((part) => waits.sort((a, b) => a - b)[Math.ceil(part * 40) - 1]);
    console.log(`page changes: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${waits.length}`);
    expect(p95).toBeLessThanOrEqual(300);
  }
});

test("whoever comes late or reloads stands on the same page; no script of the slides runs", async () => {
  let asked = 0;
  sofia.on("dialog", () => asked++);
  await sofia.reload();
  const istanbul = await enter("istanbul");
  for (const page of [sofia, istanbul]) await shows(page, 41);
  await istanbul.close();
  expect(asked).toBe(0);
});

test("the next city's check is seen by that city and the crew; ideas are added and supported", async () => {
  await moderator.getByRole("region", { name: "Showcase" }).getByText("Picture", { exact: true }).waitFor();
  await zagreb.getByText("Your city is next").waitFor();
  const line = moderator.getByRole("region", { name: "Showcase" });
  await line.getByText("Slides", { exact: true }).waitFor();
  expect(await sofia.getByRole("region", { name: "Showcase" }).getByText("Slides", { exact: true }).count()).toBe(0);
  await zagreb.getByRole("tab", { name: "Ideas" }).click();
  await zagreb.getByLabel("Your idea for Sofia, in one sentence").fill("A joint fair of the two cities");
  await button(zagreb, "Add idea").click();
  await moderator.getByRole("tab", { name: "Ideas" }).click();
  await button(moderator, "Support: A joint fair of the two cities").click();
  await zagreb.getByText("1 supports it").waitFor();
  for (const page of [moderator, zagreb]) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  }
  const seen = await (await crew.get("/programmes/italian-clusters/cases/sofia")).text();
  expect(seen).toContain("A joint fair of the two cities");
});

test("the next city follows when the case is ended and started, on its own first page", async () => {
  expect((await command(crew, "case.end")).status).toBe(200);
  await button(moderator, "Start Zagreb").click();
  for (const page of [moderator, sofia, zagreb]) await shows(page, 1);
  await zagreb.keyboard.press("PageDown");
  for (const page of [moderator, sofia, zagreb]) await shows(page, 2);
});
