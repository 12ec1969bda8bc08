import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, picturesMove, type VisitorOptions, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";

const room = "/programmes/italian-clusters/sessions/4/room";

let app: Application;
let browser: Browser;
let films: { numbered: string; demo: string };
let moderator: Client;
let sofia: Client;
const pages: Record<string, Page> = {};

beforeAll(async () => {
  app = await startApplication();
  await app.kill();
  films = await addNumberedFilm(app.dataDir);
  await app.start();
  [browser, moderator, sofia] = await Promise.all([launchBrowser(), app.as("moderator"), app.as("sofia")]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function enter(who: string, options: VisitorOptions = {}): Promise<Page> {
  const { page } = await visitor(browser, app, who, options);
  pages[who] = page;
  await page.goto(app.url + room);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  return page;
}

interface Answer {
  rev: number;
  state: {
    film: { mode: string; posFrame: number; startedAt: number | null; fps: number };
    hands: unknown[];
    chat: { text: string }[];
  };
}
const stateOf = async (client: Client): Promise<Answer> => (await client.get(`${session4}/state`)).json();
/** Waits until every page shows this frame of the film, and still does after its next repaint. */
async function allOn(frame: number): Promise<void> {
  await expect
    .poll(() => Promise.all(Object.values(pages).map(filmFrame)), { timeout: 40_000, interval: 200 })
    .toEqual(Object.values(pages).map(() => frame));
}

/** Waits until every page plays the film where the server says it is (within a second), beyond `seconds`. */
async function allNear(seconds: number): Promise<void> {
  const near = (page: Page) =>
    page.evaluate(
      async ({ path, from }) => {
        const { now, state } = await (await fetch(path)).json();
        const { posFrame, fps, startedAt } = state.film;
        const due = posFrame / fps + Math.max(0, now - (startedAt ?? now)) / 1000;
        const shown = document.querySelector<HTMLVideoElement>("video[data-film]")?.currentTime ?? -1;
        return shown > from && Math.abs(shown - due) < 1;
      },
      { path: `${session4}/state`, from: seconds },
    );
  const waits = Object.values(pages).map((page) => expect.poll(() => near(page), { timeout: 40_000 }).toBe(true));
  await Promise.all(waits);
}

test("three cities see each other", async () => {
  await enter("moderator");
  await enter("sofia");
  await enter("zagreb", { clockOffMs: 90_000 });
  await Promise.all(Object.values(pages).map((page) => picturesMove(page, 3)));
});

test("the film starts by a button and holds by itself on the marker's frame, also where the clock is wrong", async () => {
  expect((await moderator.command("film.load", { filmId: films.numbered })).status).toBe(200);
  await pages.moderator?.getByRole("button", { name: "Play film" }).click();
  await allOn(holds[0]);
  for (const page of Object.values(pages)) {
    await page
      .getByRole("status")
      .filter({ hasText: `Hold at ${holds[0]}` })
      .waitFor();
  }
  expect((await stateOf(sofia)).state.film.mode).toBe("holding");
});

test("who comes during the hold stands on the same frame", async () => {
  await enter("belgrade", { deviceless: true });
  await allOn(holds[0]);
});

test("a participant may not touch the film, and a stale command changes nothing", async () => {
  expect((await sofia.command("film.play")).status).toBe(403);
  const { rev } = await stateOf(moderator);
  const seek = await moderator.command("film.seek", { frame: holds[0] + 10 }, { expectedRev: rev });
  expect(seek.status).toBe(200);
  const stale = await moderator.command("film.seek", { frame: 0 }, { expectedRev: rev });
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ error: { code: "stale" }, state: { film: { filmId: films.numbered } } });
});

test("resumed together, joined on the way, held together", async () => {
  await allOn(holds[0] + 10);
  await pages.moderator?.getByRole("button", { name: /^(Resume|Play) film$/ }).click();
  await expect.poll(() => filmFrame(pages.sofia as Page), { timeout: 20_000 }).toBeGreaterThan(holds[0] + 20);
  await enter("istanbul", { deviceless: true });
  await allOn(holds[1]);
});

test("kill -9 of the application: film, hands and chat are where they were, browsers recover by themselves", async () => {
  for (const who of ["belgrade", "istanbul"]) {
    await pages[who]?.context().close();
    delete pages[who];
  }
  await pages.sofia?.getByRole("button", { name: "Raise hand" }).first().click();
  await expect.poll(async () => (await stateOf(moderator)).state.hands.length).toBe(1);
  expect((await sofia.command("chat.say", { text: "Good morning from Sofia" })).status).toBe(200);
  await moderator.command("film.load", { filmId: films.demo });
  expect((await moderator.command("film.seek", { seconds: 62 })).status).toBe(200);
  expect((await moderator.command("film.play")).status).toBe(200);
  await allNear(65);
  const before = (await stateOf(moderator)).state.film;
  await app.kill();
  await app.start();
  const after = await stateOf(moderator);
  expect(after.state.film).toMatchObject({ startedAt: before.startedAt, posFrame: before.posFrame, mode: "playing" });
  expect(after.state.hands).toHaveLength(1);
  expect(after.state.chat.map((line) => line.text)).toEqual(["Good morning from Sofia"]);
  await allNear(66);
  const said = await moderator.command("chat.say", { text: "And we go on" });
  expect(said.status).toBe(200);
  for (const page of Object.values(pages)) {
    await page.getByRole("region", { name: "Chat" }).getByText("And we go on").waitFor({ timeout: 30_000 });
  }
});

test("kill -9 of the media server: pictures return without a click", async () => {
  await picturesMove(pages.sofia as Page, 3);
  process.kill(Number(readFileSync(join(app.dataDir, "media/livekit.pid"), "utf8").trim()), "SIGKILL");
  await Promise.all([pages.sofia as Page, pages.zagreb as Page].map((page) => picturesMove(page, 3)));
});
