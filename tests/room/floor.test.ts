import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, startApplication } from "../setup/application";
import { launchBrowser, picturesMove, type VisitorOptions, visitor } from "../setup/browser";

const patience = { timeout: 30_000 };

let app: Application;
let browser: Browser;
let crew: Client;
let moderator: Page;
let sofia: Page;
let zagreb: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
  crew = await app.as("moderator");
  moderator = await open("moderator");
  sofia = await open("sofia");
  zagreb = await open("zagreb", { deviceless: true });
  await Promise.all([picturesMove(moderator, 2), picturesMove(sofia, 2)]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function open(who: string, options?: VisitorOptions): Promise<Page> {
  const { page } = await visitor(browser, app, who, options);
  page.setDefaultTimeout(patience.timeout);
  await page.goto(`${app.url}/programmes/italian-clusters/sessions/4/room`);
  await button(page, "Leave").waitFor();
  return page;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const queue = (page: Page) => region(page, "Hands").getByRole("listitem");
const microphone = (page: Page) => button(page, "Microphone").getAttribute("aria-pressed");
const flaws = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test("a hand with its kind and its person stands everywhere with a word, and says its own place", async () => {
  await button(zagreb, "Raise hand").click();
  await expect.poll(() => queue(moderator).count(), patience).toBe(1);
  await sofia.locator("summary[aria-label='Kinds of hands']").click();
  await sofia.getByLabel("Who wants to speak").selectOption("Furniture maker");
  await button(sofia, "I have a question").click();
  await sofia.getByRole("status").filter({ hasText: "You are 2nd." }).waitFor();
  for (const page of [moderator, sofia, zagreb]) {
    await expect
      .poll(() => queue(page).allInnerTexts(), patience)
      .toMatchObject([expect.stringContaining("Point"), expect.stringContaining("Question · Furniture maker")]);
  }
  await moderator.getByRole("listitem").filter({ hasText: "Sofia" }).getByText("Furniture maker").first().waitFor();
});

test("who gets the floor turns the own microphone on with one press, and may keep the hand up", async () => {
  expect(await microphone(zagreb)).toBe("false");
  await button(moderator, "Give floor").first().click();
  await zagreb.getByRole("status").filter({ hasText: "You have the floor, and your microphone is off." }).waitFor();
  expect(await microphone(zagreb)).toBe("false");
  await button(zagreb, "Turn microphone on").click();
  await expect.poll(() => microphone(zagreb), patience).toBe("true");
  await button(zagreb, "Keep my hand raised").click();
  await zagreb.getByRole("status").filter({ hasText: "You are 2nd." }).waitFor();
  await button(moderator, "Take back").click();
  await zagreb.getByRole("status").filter({ hasText: "You have the floor" }).waitFor({ state: "detached" });
  await expect.poll(() => queue(moderator).count(), patience).toBe(2);
});

test("the crew switches to the fair order, which everybody reads, and sees how long each city has spoken", async () => {
  await button(zagreb, "Lower hand").click();
  await expect.poll(() => queue(moderator).count(), patience).toBe(1);
  await button(zagreb, "Raise hand").click();
  await expect.poll(() => queue(moderator).count(), patience).toBe(2);
  await button(moderator, "Give floor").first().click();
  await region(moderator, "Hands").getByText("Sofia has the floor").waitFor();
  await button(moderator, "People").click();
  const spoken = region(moderator, "People")
    .getByRole("listitem")
    .filter({ hasText: "Sofia" })
    .getByText(/^spoken 0:0[2-9]$/);
  await spoken.waitFor();
  await region(moderator, "People")
    .getByText(/^3 people: Furniture maker 0:\d\d, Chamber/)
    .waitFor();
  await button(moderator, "Take back").click();
  await button(sofia, "Raise hand").click();
  await expect.poll(() => queue(moderator).count(), patience).toBe(2);
  await button(moderator, "Rules").click();
  await moderator.getByLabel("Fair: who has spoken least comes first").click();
  for (const page of [moderator, sofia, zagreb]) await region(page, "Hands").getByText("Order: fair").waitFor();
  const order = async (page: Page) => (await queue(page).allInnerTexts()).map((text) => /Sofia|Zagreb/.exec(text)?.[0]);
  const first = await order(moderator);
  for (const page of [sofia, zagreb]) await expect.poll(() => order(page), patience).toEqual(first);
  expect(await flaws(moderator)).toEqual([]);
  await button(moderator, "Lower all").click();
  await expect.poll(() => queue(sofia).count(), patience).toBe(0);
});

test("where that is the rule, the others are muted at the media server when somebody gets the floor", async () => {
  const alone = moderator.getByLabel("Who gets the floor is heard alone");
  await alone.click();
  await expect.poll(() => alone.isChecked(), patience).toBe(true);
  await expect.poll(() => microphone(sofia), patience).toBe("true");
  await button(zagreb, "Raise hand").click();
  await button(moderator, "Give floor").click();
  await sofia.getByText("Zagreb has the floor; your microphone is off.").waitFor();
  await expect.poll(() => microphone(sofia), patience).toBe("false");
  expect([await microphone(zagreb), await microphone(moderator)]).toEqual(["true", "true"]);
  await alone.click();
  await expect.poll(() => alone.isChecked(), patience).toBe(false);
  await button(moderator, "Take back").click();
});

test("a round calls the cities one after another, with a clock that everybody sees", async () => {
  await button(moderator, "Start the round").click();
  for (const page of [moderator, sofia, zagreb])
    await region(page, "Round the table").getByRole("timer", { name: "Time left for this city" }).waitFor();
  const called = async (page: Page) =>
    /Sofia|Zagreb/.exec((await region(page, "Round the table").textContent()) ?? "")?.[0];
  const first = await called(moderator);
  await button(moderator, "Next city").click();
  for (const page of [moderator, sofia, zagreb])
    await expect.poll(() => called(page), patience).toBe(first === "Sofia" ? "Zagreb" : "Sofia");
  expect(await button(sofia, "End round").count()).toBe(0);
  for (const page of [moderator, sofia]) expect(await flaws(page)).toEqual([]);
  await button(moderator, "End round").click();
  for (const page of [moderator, sofia]) await region(page, "Round the table").waitFor({ state: "detached" });
  await button(moderator, "Rules").click();
});

test("a site signs in from the room, and the crew sees who has not", async () => {
  await region(moderator, "People")
    .getByRole("listitem")
    .filter({ hasText: "Sofia" })
    .getByText("Not signed in")
    .waitFor();
  await button(sofia, "People").click();
  await button(sofia, "Who is here?").click();
  const sheet = sofia.getByRole("dialog", { name: "Who is here?" });
  await sheet.getByRole("checkbox", { name: "Furniture maker" }).uncheck();
  await sheet.getByLabel("Somebody else is here").fill("Interpreter");
  await sheet.getByRole("button", { name: "Add" }).click();
  expect(await flaws(sofia)).toEqual([]);
  await sheet.getByRole("button", { name: "Save" }).click();
  await sheet.waitFor({ state: "detached" });
  const row = region(moderator, "People").getByRole("listitem").filter({ hasText: "Sofia" });
  await row.getByText("3 people: Chamber of commerce officer, Technical school teacher, Interpreter").waitFor();
  expect(await row.getByText("Not signed in").count()).toBe(0);
});

test("the rules of the floor stand after a reload", async () => {
  await crew.command("floor.order", { order: "fair" });
  await sofia.reload();
  await region(sofia, "Hands").getByText("Order: fair").waitFor();
});
