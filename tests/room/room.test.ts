import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "../setup/application";
import { launchBrowser, picturesMove, type VisitorOptions, visitor } from "../setup/browser";

const place = "/programmes/italian-clusters/sessions/4";
const patience = { timeout: 30_000 };

let app: Application;
let browser: Browser;
let moderator: Page;
let sofia: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function open(who: string, path: string, options?: VisitorOptions): Promise<Page> {
  const { page } = await visitor(browser, app, who, options);
  page.setDefaultTimeout(patience.timeout);
  await page.goto(app.url + place + path);
  return page;
}

/** What axe finds wrong with a page, in a few words each. */
async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const queue = (page: Page) => region(page, "Hands").getByRole("listitem");

test("from the device check into the room: both see each other's moving picture, and who was ticked is here", async () => {
  moderator = await open("moderator", "/room");
  sofia = await open("sofia", "/join");
  await sofia.getByRole("meter").waitFor();
  expect(await flaws(sofia)).toEqual([]);
  await sofia.getByRole("checkbox", { name: "Furniture maker" }).uncheck();
  await sofia.getByLabel("Somebody else is here").fill("Interpreter");
  await button(sofia, "Add").click();
  await button(sofia, "Join").click();
  await button(sofia, "Leave").waitFor();
  await Promise.all([picturesMove(sofia, 2), picturesMove(moderator, 2)]);
  await button(moderator, "People").click();
  const people = region(moderator, "People");
  await people.getByText("Chamber of commerce officer, Technical school teacher, Interpreter").waitFor();
});

test("hands stand in the order they were raised, the same for everybody, and the floor takes one from the queue", async () => {
  const zagreb = await open("zagreb", "/room", { deviceless: true });
  await button(zagreb, "Raise hand").click();
  await expect.poll(() => queue(sofia).count(), patience).toBe(1);
  await button(sofia, "Raise hand").click();
  for (const page of [moderator, sofia, zagreb]) {
    await expect
      .poll(() => queue(page).allInnerTexts(), patience)
      .toMatchObject([expect.stringContaining("Zagreb"), expect.stringContaining("Sofia")]);
  }
  expect(await button(sofia, "Give floor").count()).toBe(0);
  await button(moderator, "Give floor").first().click();
  for (const page of [moderator, sofia, zagreb]) {
    await region(page, "Hands").getByText("Zagreb has the floor").waitFor();
  }
  await zagreb.reload();
  await region(zagreb, "Hands").getByText("Zagreb has the floor").waitFor();
  await button(sofia, "Lower hand").click();
  await expect.poll(() => queue(moderator).count(), patience).toBe(0);
  await zagreb.context().close();
});

test("a guest knocks by itself, waits, and joins by itself when admitted", async () => {
  const guest = await open("guest", "/room", { deviceless: true });
  await guest.getByText("You will be able to join when someone lets you in").waitFor();
  const lobby = region(moderator, "Lobby");
  await lobby.getByText("Guest speaker").waitFor();
  expect(await region(sofia, "Lobby").count()).toBe(0);
  await lobby.getByRole("button", { name: "Admit" }).click();
  await button(guest, "Leave").waitFor();
  await button(guest, "Leave").click();
  await guest.getByText("You have left the room").waitFor();
});

test("what was written is there after a reload, and markup stays text", async () => {
  const words = "<img src=x onerror=alert(1)> Good morning";
  await sofia.getByRole("textbox", { name: "Message to everybody" }).fill(words);
  await sofia.keyboard.press("Enter");
  await button(moderator, "Chat").click();
  await region(moderator, "Chat").getByText(words).waitFor();
  await moderator.reload();
  await region(moderator, "Chat").getByText(words).waitFor();
});

test("the run sheet goes on by the moderator's button and shows its clock to everybody", async () => {
  await button(moderator, "Next item").click();
  await region(sofia, "Run sheet").getByRole("timer").first().waitFor();
  expect(await button(sofia, "Next item").count()).toBe(0);
});

test("a participant's film command is refused and offered nowhere", async () => {
  expect(await button(sofia, "Play film").count()).toBe(0);
  const client = await app.as("sofia");
  expect((await client.command("film.play")).status).toBe(403);
});

test("keys act, but never while somebody is typing", async () => {
  await sofia.getByRole("textbox", { name: "Message to everybody" }).fill("");
  await sofia.keyboard.type("r");
  await button(sofia, "Raise hand").waitFor();
  await sofia.locator("body").click({ position: { x: 5, y: 5 } });
  await sofia.keyboard.press("r");
  await button(sofia, "Lower hand").waitFor();
  await sofia.keyboard.press("r");
  await button(sofia, "Raise hand").waitFor();
  await sofia.keyboard.press("?");
  await sofia.getByRole("dialog", { name: "Keys" }).waitFor();
  await sofia.keyboard.press("Escape");
});

test("sent out is out: the page says so", async () => {
  const belgrade = await open("belgrade", "/room", { deviceless: true });
  await button(belgrade, "Leave").waitFor();
  await button(moderator, "People").click();
  moderator.once("dialog", (dialog) => void dialog.accept());
  await button(moderator, "Send Belgrade out").click();
  await belgrade.getByText("You were sent out of this session").waitFor();
  await belgrade.context().close();
});

test("axe finds nothing in the room, on a desk and on a phone", async () => {
  expect(await flaws(moderator)).toEqual([]);
  const phone = await open("istanbul", "/room", { deviceless: true, viewport: { width: 390, height: 844 } });
  await button(phone, "Leave").waitFor();
  expect(await flaws(phone)).toEqual([]);
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
