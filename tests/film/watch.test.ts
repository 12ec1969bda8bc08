import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Application, type Client, startApplication } from "../setup/application";
import { launchBrowser, visitor } from "../setup/browser";

const late = { timeout: 30_000 };
const patience = { ...late, interval: 100 };

let app: Application;
let browser: Browser;
let moderator: Client;
let page: Page;

const film = () => page.getByRole("region", { name: "Film" });
const video = () => page.locator("video[data-film]");
const button = (name: string): Locator => film().getByRole("button", { name, exact: true });
const menu = (name: string): Locator => film().locator(`summary[aria-label="${name}"]`);
const send = async (type: string, payload = {}) => expect((await moderator.command(type, payload)).status).toBe(200);
const enter = async () => {
  await page.goto(`${app.url}/programmes/italian-clusters/sessions/4/room`);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  await page.waitForFunction(() => "__remixRouter" in window);
};

beforeAll(async () => {
  app = await startApplication({ media: false });
  [browser, moderator] = await Promise.all([launchBrowser(), app.as("moderator")]);
  page = (await visitor(browser, app, "sofia", { deviceless: true })).page;
  await enter();
  const filmId = await page.evaluate(async () => {
    const { __remixRouter: router } = window as unknown as {
      __remixRouter: { state: { loaderData: Record<string, { facts?: { films: { filmId: string }[] } }> } };
    };
    return Object.values(router.state.loaderData).find(({ facts }) => facts)?.facts?.films[0]?.filmId ?? "";
  });
  await send("film.load", { filmId });
  await send("film.seek", { seconds: 61 });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe("watching on one's own device", () => {
  it("the cause of a stop and how far the film is are on the screen", async () => {
    await film().getByText("Paused by the moderator").waitFor(late);
    const bar = film().getByRole("progressbar", { name: "Film" });
    expect(await bar.getAttribute("aria-valuetext")).toBe("1:01 of 4:53");
    await send("film.play");
    await film().getByText("Playing for all sites").waitFor(late);
  });

  it("captions: off and on, size and background, kept on the device", async () => {
    const caption = film().locator("[lang=en] span").first();
    await caption.waitFor(late);
    const look = () =>
      caption.evaluate((one) => [getComputedStyle(one).fontSize, getComputedStyle(one).backgroundColor]);
    const [size, back] = await look();
    await menu("Captions").click();
    await film().getByRole("combobox", { name: "Language" }).selectOption("en");
    await film().getByRole("combobox", { name: "Size" }).selectOption("large");
    await film().getByRole("combobox", { name: "Background" }).selectOption("none");
    await expect
      .poll(async () => Number.parseFloat((await look())[0] ?? ""), patience)
      .toBeGreaterThan(Number.parseFloat(size ?? ""));
    expect((await look())[1]).not.toBe(back);
    await page.keyboard.press("Escape");
    await enter();
    await caption.waitFor(late);
    await expect.poll(async () => (await look())[1], patience).not.toBe(back);
    await menu("Captions").click();
    await film().getByRole("checkbox", { name: "Show captions" }).uncheck();
    await expect.poll(() => caption.count(), patience).toBe(0);
    await page.keyboard.press("Escape");
  });

  it("the transcript goes along and can be searched", async () => {
    await button("Transcript").click();
    const transcript = page.getByRole("region", { name: "Transcript" });
    await transcript.locator("[data-line]").first().waitFor(late);
    const all = await transcript.locator("[data-line]").count();
    await transcript.getByRole("searchbox").fill("chair");
    await expect.poll(() => transcript.locator("[data-line]").count(), patience).toBeLessThan(all);
    await transcript.getByRole("button", { name: "Close the transcript" }).click();
  });

  it("volume is kept on the device", async () => {
    await menu("Sound of the film").click();
    await film().getByRole("slider", { name: "Volume of the film" }).fill("0.3");
    const volume = () => video().evaluate((one: HTMLVideoElement) => Math.round(one.volume * 100));
    await expect.poll(volume, patience).toBe(30);
    await enter();
    await expect.poll(volume, patience).toBe(30);
  });

  it("B6: a pause here is undone with a word", async () => {
    await send("film.seek", { seconds: 20 });
    await send("film.play");
    const moves = () =>
      video().evaluate((one: HTMLVideoElement) => !one.paused && one.currentTime > 20.2 && one.currentTime < 55);
    await expect.poll(moves, patience).toBe(true);
    await video().evaluate((one: HTMLVideoElement) => one.pause());
    await film().getByText("it was not paused here").waitFor(late);
    await expect.poll(moves, patience).toBe(true);
  });

  it("fills the screen and comes back", async () => {
    await button("Full screen").click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName ?? null), patience).toBe("SECTION");
    await button("Leave full screen").click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement), patience).toBeNull();
  });
});
