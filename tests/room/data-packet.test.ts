import { readFile } from "node:fs/promises";
import { DataPacket_Kind, RoomServiceClient } from "livekit-server-sdk";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, type Client, session4, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { addNumberedFilm, holds } from "../setup/numbered-film";

let app: Application;
let browser: Browser;
let moderator: Client;
let sofia: Page;
let film: string;

beforeAll(async () => {
  app = await startApplication();
  await app.kill();
  film = (await addNumberedFilm(app.dataDir)).numbered;
  await app.start();
  [browser, moderator] = await Promise.all([launchBrowser(), app.as("moderator")]);
  sofia = (await visitor(browser, app, "sofia")).page;
  await sofia.goto(`${app.url}/programmes/italian-clusters/sessions/4/room`);
  await sofia.getByRole("button", { name: "Leave" }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const rev = async () => (await (await moderator.get(`${session4}/state`)).json()).state.film.rev;

test("packets that come through the media server and pose as the film's commands or events change nothing", async () => {
  const secret = await readFile(`${app.dataDir}/media/key`, "utf8");
  const media = new RoomServiceClient(`http://127.0.0.1:${app.mediaPort}`, "distretto", secret);
  const room = await expect
    .poll(async () => (await media.listRooms())[0], { timeout: 30_000 })
    .toMatchObject({ numParticipants: 1 })
    .then(async () => (await media.listRooms())[0]?.name ?? "");
  expect((await moderator.command("film.load", { filmId: film })).status).toBe(200);
  expect((await moderator.command("film.play")).status).toBe(200);
  await expect.poll(() => filmFrame(sofia), { timeout: 30_000 }).toBeGreaterThan(5);
  const before = await rev();
  const posing = [
    { type: "film.pause", payload: {} },
    { type: "film.paused", payload: { stopFrame: 0 }, rev: before + 1 },
    { rev: before + 1, state: { film: { mode: "paused", posFrame: 0, startedAt: null } } },
  ];
  for (const topic of ["film", "journal", ""]) {
    for (const packet of posing) {
      const bytes = new TextEncoder().encode(JSON.stringify(packet));
      await media.sendData(room, bytes, DataPacket_Kind.RELIABLE, { topic });
    }
  }
  await expect.poll(() => filmFrame(sofia), { timeout: 30_000 }).toBe(holds[0]);
  expect(await rev()).toBe(before);
});
