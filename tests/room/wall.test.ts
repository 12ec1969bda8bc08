import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { RoomServiceClient } from "livekit-server-sdk";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, picturesMove, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";

const room = "/programmes/italian-clusters/sessions/4/room";
const patience = { timeout: 40_000, interval: 200 };

let app: Application;
let browser: Browser;
let crew: Client;
let film: string;
let moderator: Page;
let context: BrowserContext;
let sofia: Page;
let wall: Page;

beforeAll(async () => {
  app = await startApplication();
  await app.kill();
  film = (await addNumberedFilm(app.dataDir)).numbered;
  await app.start();
  [browser, crew] = await Promise.all([launchBrowser(), app.as("moderator")]);
  moderator = (await visitor(browser, app, "moderator")).page;
  await moderator.goto(app.url + room);
  ({ context, page: sofia } = await visitor(browser, app, "sofia"));
  await sofia.goto(app.url + room);
  for (const page of [moderator, sofia]) await page.getByRole("button", { name: "Leave" }).waitFor();
  wall = await context.newPage();
  await wall.goto(`${app.url}${room}?screen=wall`);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const stateOf = async () => (await (await crew.get(`${session4}/state`)).json()).state;
const present = async () =>
  Object.values((await stateOf()).attendees as Record<string, { present: boolean }>).filter((one) => one.present)
    .length;

/** Who is connected to the media room, as the media server says. */
async function connected() {
  const secret = await readFile(`${app.dataDir}/media/key`, "utf8");
  const media = new RoomServiceClient(`http://127.0.0.1:${app.mediaPort}`, "distretto", secret);
  const [{ name = "" } = {}] = await media.listRooms();
  return name ? media.listParticipants(name) : [];
}

test("the wall shows everybody's moving picture, its own site's too, and has nothing to press but the way out", async () => {
  await picturesMove(wall, 2);
  expect(await wall.getByRole("button").count()).toBe(0);
  await wall.getByRole("link", { name: "Leave wall screen" }).waitFor();
  expect(await wall.locator("audio").count()).toBe(0);
  for (const [width, height] of [
    [390, 844],
    [1024, 768],
    [1440, 900],
  ] as const) {
    await wall.setViewportSize({ width, height });
    expect((await new AxeBuilder({ page: wall }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await wall.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  }
});

test("it is nobody: not counted, not seen by others, sending nothing", async () => {
  expect(await present()).toBe(2);
  await expect.poll(async () => (await connected()).length, patience).toBe(3);
  const screen = (await connected()).find(({ identity }) => identity.endsWith("~wall"));
  expect(screen?.permission).toMatchObject({ hidden: true, canPublish: false, canSubscribe: true });
  expect(screen?.tracks).toEqual([]);
  const shown = await moderator
    .locator("video[data-attendee]")
    .evaluateAll((all) => all.map((one) => one.dataset.attendee));
  expect(new Set(shown).size).toBe(2);
  const db = await openDatabase(`file:${join(app.dataDir, "distretto.db")}`);
  const kept = async () => (await db.client.attendanceInterval.findMany()).map((row) => row.membershipId);
  await expect.poll(async () => new Set(await kept()).size, patience).toBe(2);
  expect((await kept()).filter((id) => id.includes("~"))).toEqual([]);
  await db.close();
});

test("the film holds on the wall's screen too, silently: the site's own device keeps the sound", async () => {
  expect((await crew.command("film.load", { filmId: film })).status).toBe(200);
  const loudspeakers = async () =>
    (await (await (await app.as("sofia")).get(`${session4}/state`)).json()).state.loudspeakers;
  await expect.poll(async () => Object.keys(await loudspeakers()).length, patience).toBe(1);
  const before = await loudspeakers();
  expect((await crew.command("film.play")).status).toBe(200);
  for (const page of [sofia, wall]) await expect.poll(() => filmFrame(page), patience).toBe(holds[0]);
  expect(await wall.locator("video[data-film]").evaluate((video: HTMLVideoElement) => video.muted)).toBe(true);
  expect(await loudspeakers()).toEqual(before);
  expect(await wall.getByRole("button").count()).toBe(0);
});

test("it follows its site out of the room and back, and closing it takes nobody out", async () => {
  await sofia.getByRole("button", { name: "Leave" }).click();
  await wall.getByText("This site is not in the room").waitFor();
  await expect.poll(async () => (await connected()).length, patience).toBe(1);
  expect(await present()).toBe(1);
  await sofia.getByRole("button", { name: "Come back" }).click();
  await picturesMove(wall, 2);
  await wall.close();
  await expect.poll(async () => (await connected()).length, patience).toBe(2);
  expect(await present()).toBe(2);
});

test("who is sent out is gone from the wall too", async () => {
  wall = await context.newPage();
  await wall.goto(`${app.url}${room}?screen=wall`);
  await expect.poll(async () => (await connected()).length, patience).toBe(3);
  const { attendees } = await stateOf();
  const site = Object.values(attendees as Record<string, { id: string; site: object | null }>).find((one) => one.site);
  expect((await crew.command("attendee.remove", { attendeeId: site?.id })).status).toBe(200);
  await expect.poll(async () => (await connected()).length, patience).toBe(1);
  await wall.getByRole("status").filter({ hasText: "taken you out" }).waitFor();
});
