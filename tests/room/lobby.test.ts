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
let guest: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApplication(), launchBrowser()]);
  moderator = await open("moderator", "/room", { deviceless: true });
  await button(moderator, "Leave").waitFor();
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
const lobby = () => moderator.getByRole("region", { name: "Lobby", exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

test("a guest knocks and writes a word, which the crew reads beside the time waited", async () => {
  guest = await open("guest", "/room", { deviceless: true });
  await guest.getByText("You will be able to join when someone lets you in").waitFor();
  await guest.getByText("The session has not started yet.").waitFor();
  await guest.getByRole("textbox", { name: "A word to the moderator" }).fill("I speak about furniture <b>");
  await button(guest, "Send").click();
  await guest.getByText("The moderator has your message").waitFor();
  await lobby().getByText("I speak about furniture <b>").waitFor();
  await lobby()
    .getByText(/^Waiting \d+:\d\d/)
    .waitFor();
  expect(await flaws(guest)).toEqual([]);
});

test("not let in, the guest reads why, also after a reload, and asks again", async () => {
  await lobby().getByRole("button", { name: "Deny" }).click();
  await lobby().getByRole("textbox", { name: "Reason (the guest reads it)" }).fill("We begin with the cities");
  expect(await flaws(moderator)).toEqual([]);
  await button(moderator, "Do not let in").click();
  await guest.getByText("Reason: We begin with the cities").waitFor();
  await lobby().getByText("Nobody waits.").waitFor();
  await guest.reload();
  await guest.getByText("Reason: We begin with the cities").waitFor();
  await button(guest, "Ask again").click();
  await guest.getByText("You will be able to join when someone lets you in").waitFor();
});

test("let in, the guest is in the room with everything in it, and after a reload without knocking", async () => {
  await lobby().getByRole("button", { name: "Admit" }).click();
  await button(guest, "Leave").waitFor();
  await guest.getByRole("region", { name: "Run sheet", exact: true }).getByRole("listitem").first().waitFor();
  await guest.reload();
  await button(guest, "Leave").waitFor();
  expect(await lobby().getByRole("listitem").count()).toBe(0);
});

test("sent out, the guest is let in again from the list of people, and the page goes on by itself", async () => {
  await button(moderator, "People").click();
  moderator.once("dialog", (dialog) => void dialog.accept());
  await button(moderator, "Send Guest speaker out").click();
  await guest.getByText("Leave").waitFor({ state: "detached" });
  await guest.getByRole("heading", { level: 1 }).waitFor();
  await button(moderator, "Let Guest speaker in again").click();
  await button(guest, "Leave").waitFor();
  await guest.close();
});

test("a second device of a city comes in silent and says so; it takes sound and picture over by one press", async () => {
  const first = await open("sofia", "/room");
  await button(first, "Leave").waitFor();
  const zagreb = await open("zagreb", "/room", { deviceless: true });
  await picturesMove(zagreb, 1);
  const second = await open("sofia", "/room");
  await second.getByText("You are also here from another device.").waitFor();
  expect(await first.getByText("You are also here from another device.").count()).toBe(0);
  await picturesMove(zagreb, 1);
  await button(second, "Use this device").click();
  await second.getByText("You are also here from another device.").waitFor({ state: "detached" });
  await first.getByText("You are also here from another device.").waitFor();
  await picturesMove(zagreb, 1);
  for (const page of [first, second, zagreb]) await page.close();
});

test("the connection check finds the ways of sound and picture, and the crew sees the result", async () => {
  const sofia = await open("sofia", "/check");
  await button(sofia, "Start the check").click();
  const steps = sofia.getByRole("list", { name: "Steps of the check" }).getByRole("listitem");
  await sofia.getByText("Everything that the session needs comes through.").waitFor({ timeout: 90_000 });
  const told = await steps.allInnerTexts();
  const states = told.map((text) => /^(works|problem|not tried)$/m.exec(text)?.[1]);
  // Which of the two ways a browser takes on one machine is its own affair.
  expect(states[4] === "works" || states[5] === "works").toBe(true);
  expect(states.toSpliced(4, 2)).toEqual(["works", "works", "works", "works", "not tried", "works", "works"]);
  await sofia.getByText("The organiser sees this result.").waitFor();
  expect(await sofia.getByRole("textbox", { name: "Report for the IT desk" }).inputValue()).toMatch(
    /check: ok over (udp|tcp)/,
  );
  expect(await flaws(sofia)).toEqual([]);
  await moderator.goto(app.url + place);
  const row = moderator
    .getByRole("table", { name: "Are the cities ready?" })
    .getByRole("row")
    .filter({ hasText: "Sofia" });
  await row.getByText(/passed · (UDP|TCP)/).waitFor();
});
