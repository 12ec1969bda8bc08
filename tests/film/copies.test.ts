import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { diskFiles } from "../../app/adapters/disk-files.server";
import { openDatabase } from "../../app/db.server";
import { makeHeavy } from "../../bench/film-sync/heavy-film";
import { Line } from "../../bench/film-sync/line";
import { type Application, type Client, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";
import { numbered } from "./server";

const patience = { timeout: 40_000, interval: 100 };
const room = "/programmes/italian-clusters/sessions/4/room";

let app: Application;
let moderator: Client;
let film: string;
let line: Line;
let folder: string;
const browsers: Browser[] = [];
const pages: Page[] = [];

/** A film of 2.4 Mbit/s whose small copy is a tenth of it. */
async function addFilm(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "distretto-copies-"));
  const heavy = join(folder, "heavy.mp4");
  await makeHeavy(numbered, heavy);
  film = (await addNumberedFilm(app.dataDir, { file: heavy })).numbered;
  const smallBytes = await diskFiles(join(app.dataDir, "files")).importFrom("films/small.mp4", numbered);
  const db = await openDatabase(`file:${app.dataDir}/distretto.db`, { dataDir: app.dataDir });
  const data = { smallKey: "films/small.mp4", smallBytes, smallKbps: 40 };
  await db.client.film.update({ where: { id: film }, data });
  await db.close();
}

/** `to`: the port behind which this browser finds the application. */
async function enter(who: string, to?: number): Promise<void> {
  const { port } = new URL(app.url);
  const browser = await launchBrowser(to ? [`--host-resolver-rules=MAP 127.0.0.1:${port} 127.0.0.1:${to}`] : []);
  browsers.push(browser);
  const { page } = await visitor(browser, app, who, { deviceless: true });
  pages.push(page);
  await page.goto(app.url + room);
  await page.getByRole("button", { name: "Leave" }).waitFor();
}

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  await addFilm();
  await app.start();
  moderator = await app.as("moderator");
  line = await Line.open(Number(new URL(app.url).port));
  await enter("sofia");
  await enter("zagreb", line.port);
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await line?.close();
  await app?.stop();
  await rm(folder, { recursive: true });
});

const send = async (type: string, payload = {}) => expect((await moderator.command(type, payload)).status).toBe(200);
const file = (page: Page) =>
  page.locator("video[data-film]").evaluate((video: HTMLVideoElement) => new URL(video.currentSrc).search);
const files = () => Promise.all(pages.map(file));
const frames = () => Promise.all(pages.map(filmFrame));

it("B11: where the line brings less than the film needs, the small copy comes while the film stands", async () => {
  line.mediaBytesPerS = 180_000;
  await send("film.load", { filmId: film });
  await expect.poll(files, patience).toEqual(["", "?copy=small"]);
  await expect.poll(frames, patience).toEqual([0, 0]);
  await send("film.play");
  await expect.poll(frames, patience).toEqual([holds[0], holds[0]]);
  expect(await files()).toEqual(["", "?copy=small"]);
});
