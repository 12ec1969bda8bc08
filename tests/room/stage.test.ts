import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { launchBrowser, picturesMove, type VisitorOptions, visitor } from "../setup/browser";

const room = "/programmes/italian-clusters/sessions/4/room";
const patience = { timeout: 30_000 };

let app: Application;
let browser: Browser;
let crew: Client;
let moderator: Page;
let sofia: Page;
let zagreb: Page;

async function open(who: string, options?: VisitorOptions): Promise<Page> {
  const { context, page } = await visitor(browser, app, who, options);
  await context.addInitScript(keepConnections);
  page.setDefaultTimeout(patience.timeout);
  await page.goto(app.url + room);
  await button(page, "Leave").waitFor();
  return page;
}

/** Remembers the page's connections, so that a test can ask what comes in over them. */
function keepConnections(): void {
  const kept: RTCPeerConnection[] = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...given: ConstructorParameters<typeof Native>) {
      super(...given);
      kept.push(this);
    }
  };
  Object.assign(window, { connections: kept });
}

/** Bytes of moving pictures that have come in so far. */
const pictureBytes = (page: Page) =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const reports = await Promise.all(connections.map((one) => one.getStats()));
    const lines = reports.flatMap((report) => [...report.values()]);
    const pictures = lines.filter(({ type, kind }) => type === "inbound-rtp" && kind === "video");
    return pictures.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0) as number;
  });

/** How many of these bytes come in a second. */
async function pictureRate(page: Page): Promise<number> {
  const before = await pictureBytes(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  return (await pictureBytes(page)) - before;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function flaws(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApplication(),
    launchBrowser(["--auto-select-desktop-capture-source=Entire screen"]),
  ]);
  crew = await app.as("moderator");
  moderator = await open("moderator", { deviceless: true });
  sofia = await open("sofia");
  zagreb = await open("zagreb", { deviceless: true });
  await picturesMove(moderator, 1);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test("a pin makes one large for everybody, by keyboard; enlarging for oneself changes no other screen", async () => {
  await button(moderator, "View").focus();
  await moderator.keyboard.press("Enter");
  const view = moderator.getByRole("dialog", { name: "View" });
  await view.getByRole("button", { name: "Pin Sofia for everybody" }).click();
  await view.getByRole("button", { name: "Take the pin away from Sofia" }).waitFor();
  expect(await flaws(moderator)).toEqual([]);
  await moderator.keyboard.press("Escape");
  await expect.poll(() => button(moderator, "View").evaluate((one) => one === document.activeElement)).toBe(true);
  for (const page of [moderator, sofia, zagreb])
    await region(page, "Stage").getByText("Pinned for everybody").waitFor();

  await button(zagreb, "View").click();
  const own = zagreb.getByRole("dialog", { name: "View" });
  expect(await own.getByRole("button", { name: /^Pin / }).count()).toBe(0);
  await own.getByRole("button", { name: "Enlarge Zagreb for me" }).click();
  await zagreb.keyboard.press("Escape");
  await region(zagreb, "Stage").getByText("Large for you alone").waitFor();
  await region(moderator, "Stage").getByText("Pinned for everybody").waitFor();
  expect((await crew.command("stage.pin", { attendeeId: null })).status).toBe(200);
  await region(sofia, "Stage").getByText("Pinned for everybody").waitFor({ state: "detached" });
});

test("a shared screen is the stage for all; a second one is refused with a sentence; the crew ends it", async () => {
  await button(sofia, "Share screen").click();
  for (const page of [moderator, zagreb]) {
    await region(page, "Stage").getByText("Sofia shares a screen").waitFor();
    await expect
      .poll(() => page.locator("video[data-screen]").evaluate((one) => (one as HTMLVideoElement).videoWidth), patience)
      .toBeGreaterThan(0);
  }
  await button(zagreb, "Share screen").click();
  await zagreb.getByText("Somebody shares a screen already.").waitFor();
  expect(await button(zagreb, "End sharing").count()).toBe(0);
  await button(moderator, "End sharing").click();
  await expect.poll(() => button(sofia, "Share screen").getAttribute("aria-pressed"), patience).toBe("false");
  await zagreb.locator("video[data-screen]").waitFor({ state: "detached" });
});

test("a small screen shows faces in pages, and fetches no picture that it does not show", async () => {
  const belgrade = await open("belgrade", { deviceless: true });
  const phone = await open("istanbul", { deviceless: true, viewport: { width: 390, height: 640 } });
  await phone.getByText("Page 1 of 2").waitFor();
  await picturesMove(phone, 1);
  expect(await pictureRate(phone)).toBeGreaterThan(0);
  expect(await flaws(phone)).toEqual([]);
  await button(phone, "Page on").focus();
  await phone.keyboard.press("Enter");
  await phone.getByText("Page 2 of 2").waitFor();
  await expect.poll(() => pictureRate(phone), patience).toBe(0);
  await phone.keyboard.press("Enter");
  await phone.getByText("Page 1 of 2").waitFor();
  await picturesMove(phone, 1);
  await Promise.all([phone, belgrade].map((page) => page.context().close()));
});

test("the crew talks among itself, and tells everybody; a break shows when it goes on", async () => {
  await moderator.getByRole("tab", { name: "Crew" }).click();
  const panel = region(moderator, "Crew");
  await panel.getByText("Greet the five cities by name, from east to west.").waitFor();
  await panel.getByRole("textbox", { name: "Message to the crew" }).fill("Two minutes more for Sofia");
  await moderator.keyboard.press("Enter");
  await panel.getByText("Two minutes more for Sofia").waitFor();
  await panel.getByRole("textbox", { name: "Announcement" }).fill("Coffee is served in every city.");
  await moderator.keyboard.press("Enter");
  await sofia.getByText("Coffee is served in every city.", { exact: true }).waitFor();
  expect(await flaws(moderator)).toEqual([]);
  await button(sofia, "Hide for me").click();
  await sofia.getByText("Coffee is served in every city.", { exact: true }).waitFor({ state: "detached" });
  await zagreb.getByText("Coffee is served in every city.", { exact: true }).waitFor();
  await button(moderator, "Take down").first().click();
  await zagreb.getByText("Coffee is served in every city.", { exact: true }).waitFor({ state: "detached" });
  expect(await sofia.getByRole("tab", { name: "Crew" }).count()).toBe(0);

  await button(moderator, "Next item").click();
  await region(sofia, "Run sheet").getByRole("timer").first().waitFor();
  await button(moderator, "Add item").click();
  const form = moderator.getByRole("dialog", { name: "Add an item" });
  await form.getByRole("textbox", { name: "Title" }).fill("Fresh air");
  await form.getByRole("combobox", { name: "Kind" }).selectOption("break");
  await button(moderator, "Add to the run sheet").click();
  await region(sofia, "Run sheet").getByRole("listitem").filter({ hasText: "Fresh air" }).waitFor();
  const { state } = await (await crew.get(`${session4}/state`)).json();
  expect((await crew.command("runsheet.next", { expectedItemId: state.runsheet.itemId })).status).toBe(200);
  await region(sofia, "Stage")
    .getByText(/^We go on at \d\d:\d\d$/)
    .waitFor();
});
