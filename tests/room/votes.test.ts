import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser, visitor } from "../setup/browser";

const patience = { timeout: 60_000 };
const room = "/programmes/italian-clusters/sessions/3/room";

let app: Application;
let browser: Browser;
let moderator: Page;
let sofia: Page;

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  const db = await openDatabase(`file:${app.dataDir}/distretto.db`);
  await db.client.session.updateMany({ where: { number: 3 }, data: { alwaysOpen: true } });
  await db.close();
  await app.start();
  browser = await launchBrowser();
  moderator = await enter("moderator");
  sofia = await enter("sofia");
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function enter(who: string): Promise<Page> {
  const { page } = await visitor(browser, app, who, { deviceless: true });
  page.setDefaultTimeout(patience.timeout);
  await page.goto(app.url + room);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const flaws = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );

/** A city counts its room on the panel beside the stage. */
async function count(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [option, n] of Object.entries(counts)) await page.getByLabel(option, { exact: true }).fill(String(n));
  await page.getByRole("tabpanel").getByRole("button", { name: "Vote", exact: true }).click();
  await page.getByText("Your vote is counted.").waitFor();
}

test("a position before and after the debate: a late city votes too, and a reload keeps what was chosen", async () => {
  await moderator.getByRole("tab", { name: "Vote" }).click();
  await button(moderator, "Open before").click();
  await button(sofia, "Go to the vote").click();
  await count(sofia, { No: 2, "Yes, with changes": 1 });
  await moderator.getByText("Sofia: 3").waitFor();
  const zagreb = await enter("zagreb");
  await button(zagreb, "Go to the vote").click();
  await count(zagreb, { "Yes, as it is": 3 });
  await sofia.reload();
  await sofia.getByRole("tab", { name: "Vote" }).click();
  await expect.poll(() => sofia.getByLabel("No", { exact: true }).inputValue(), patience).toBe("2");
  await moderator.getByText("Zagreb: 3").waitFor();
  expect(await flaws(moderator)).toEqual([]);
  expect(await flaws(sofia)).toEqual([]);
  await button(moderator, "Close the vote").click();
  await sofia.getByText("The crew shows the result when it fits.").waitFor();
  expect(await sofia.getByText("6 votes").count()).toBe(0);
  await button(moderator, "Show the result to everybody").click();
  for (const page of [sofia, moderator]) await page.getByText("6 votes").waitFor();
  await button(moderator, "Open after").click();
  await count(sofia, { "Yes, with changes": 3 });
  await button(moderator, "Close the vote").click();
  await button(moderator, "Show the result to everybody").click();
  await sofia.getByText("Counted in rooms: 6 before, 3 after.", { exact: false }).waitFor();
  expect(await flaws(sofia)).toEqual([]);
});

test("whoever has the floor pins an argument, and all read it below the stage", async () => {
  await button(sofia, "Raise hand").click();
  await button(moderator, "Give floor").click();
  await sofia.getByLabel("The argument in one sentence").fill("Trust grows slowly");
  await button(sofia, "Pin against").click();
  for (const page of [sofia, moderator])
    await page.getByRole("region", { name: "Arguments", exact: true }).getByText("Trust grows slowly").waitFor();
  expect(await flaws(moderator)).toEqual([]);
});
