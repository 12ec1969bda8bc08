import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../app/db.server";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";

const room = "/programmes/italian-clusters/sessions/4/room";
const patience = { timeout: 30_000, interval: 100 };

let app: Application;
let browser: Browser;
let moderator: Client;
let films: { numbered: string; demo: string };
const pages: Page[] = [];

/** Without a media server; for those whose `stream` is blocked no event arrives, only what they ask for themselves. */
async function enter(who: string, { stream = true } = {}): Promise<Page> {
  const { context, page } = await visitor(browser, app, who, { deviceless: true });
  if (!stream) await context.route("**/stream", (route) => route.abort());
  pages.push(page);
  await page.goto(app.url + room);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  return page;
}

interface Answer {
  state: { film: { mode: string; ready: Record<string, number>; startedAt: number | null; posFrame: number } };
}
const filmOf = async () => ((await (await moderator.get(`${session4}/state`)).json()) as Answer).state.film;
const allOn = (frame: number) =>
  expect.poll(() => Promise.all(pages.map(filmFrame)), patience).toEqual(pages.map(() => frame));
const send = async (type: string, payload = {}) => expect((await moderator.command(type, payload)).status).toBe(200);

/** Every hold in the journal, as the archive reads it: frames in their order. */
async function heldInJournal(): Promise<number[]> {
  const db = await openDatabase(`file:${app.dataDir}/distretto.db`, { dataDir: app.dataDir });
  try {
    const lines = await db.client.sessionEvent.findMany({ where: { type: "film.held" }, orderBy: { rev: "asc" } });
    return lines.map(({ payload }) => JSON.parse(payload).frame);
  } finally {
    await db.close();
  }
}

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  films = await addNumberedFilm(app.dataDir);
  await app.start();
  [browser, moderator] = await Promise.all([launchBrowser(), app.as("moderator")]);
  // One after the other: the tests know them by their place in the list.
  await enter("sofia");
  await enter("zagreb", { stream: false });
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe("the film in the application, without media server, one city without the stream", () => {
  it("P3, T3: killed before a marker and started again after it, every browser holds by itself and the journal has it once", async () => {
    await send("film.load", { filmId: films.numbered });
    await allOn(0);
    await send("film.play");
    await expect.poll(() => filmFrame(pages[1] as Page), patience).toBeGreaterThan(holds[0] - 125);
    await app.kill();
    await allOn(holds[0]);
    await wait(5_000);
    await app.start();
    await expect.poll(async () => (await filmOf()).mode, patience).toBe("holding");
    await allOn(holds[0]);
    await expect.poll(heldInJournal, patience).toEqual([holds[0]]);
  });

  it("R1, R3: the crew sees when both sites have the film to its next stop", async () => {
    await expect.poll(async () => Object.keys((await filmOf()).ready).sort(), patience).toEqual(["sofia", "zagreb"]);
    const sofia = await app.as("sofia");
    const { state } = (await (await sofia.get(`${session4}/state`)).json()) as Answer;
    expect(state.film.ready).toEqual({});
  });

  it("T1, T2: the session is held to its end: film, chat and the next holds", async () => {
    await send("film.resume");
    await allOn(holds[1]);
    expect((await (await app.as("zagreb")).command("chat.say", { text: "Good morning from Zagreb" })).status).toBe(200);
    for (const page of pages) {
      await page.getByRole("region", { name: "Chat" }).getByText("Good morning from Zagreb").waitFor();
    }
    await send("film.resume");
    await allOn(499);
    expect((await filmOf()).mode).toBe("ended");
    expect(await heldInJournal()).toEqual([...holds]);
  });

  it("R1: a long segment is fetched while the film stands, and the sites say so", async () => {
    await send("film.load", { filmId: films.demo });
    const [markerAt, nextAt] = [100.44, 171.2];
    await send("film.seek", { seconds: markerAt });
    const until = (page: Page) =>
      page.evaluate((at) => {
        const ranges = document.querySelector<HTMLVideoElement>("video[data-film]")?.buffered;
        const ends = Array.from({ length: ranges?.length ?? 0 }, (_, i) => [ranges?.start(i), ranges?.end(i)] as const);
        return ends.find(([start = 0, end = 0]) => start <= at + 1 && end > at)?.[1] ?? 0;
      }, markerAt);
    for (const page of pages) await expect.poll(() => until(page), patience).toBeGreaterThan(nextAt - 0.5);
    await expect.poll(async () => Object.keys((await filmOf()).ready).sort(), patience).toEqual(["sofia", "zagreb"]);
  });

  it("L1, L2: a second device of a city is silent until somebody plays the sound there", async () => {
    const muted = (page: Page) =>
      page.evaluate(() => document.querySelector<HTMLVideoElement>("video[data-film]")?.muted ?? null);
    const tablet = await enter("sofia");
    await expect.poll(() => muted(tablet), patience).toBe(true);
    expect(await muted(pages[0] as Page)).toBe(false);
    await tablet.getByRole("button", { name: "Play it on this device" }).click();
    await expect
      .poll(async () => [await muted(tablet), await muted(pages[0] as Page)], patience)
      .toEqual([false, true]);
  });
});
