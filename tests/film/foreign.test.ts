import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Application, type Client, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { ffmpeg } from "../setup/ffmpeg";
import { addressFor, sendPiece } from "../setup/tus";

const films = "/programmes/italian-clusters/films";
const session = "/programmes/italian-clusters/sessions/4";
const patience = { timeout: 40_000, interval: 100 };
const h264 = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
const inFront = ["-movflags", "+faststart"];
const vp9 = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "1M", "-c:a", "libopus"];

let app: Application;
let browser: Browser;
let organiser: Client;
let moderator: Client;
let page: Page;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "distretto-foreign-"));
  app = await startApplication({ media: false });
  browser = await launchBrowser();
  [organiser, moderator] = await Promise.all([app.as("organiser"), app.as("moderator")]);
  ({ page } = await visitor(browser, app, "sofia", { deviceless: true }));
  await page.goto(`${app.url + session}/room`);
  await page.getByRole("button", { name: "Leave" }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A film of 5 s in whose pictures stands their number: sixteen fields, each a bit. */
async function numbered(name: string, rate: string, output: string[]): Promise<string> {
  const path = join(folder, name);
  const bits = "geq=lum='235*mod(floor(N/pow(2,floor(X/20))),2)+10':cb=128:cr=128";
  const picture = `color=black:size=320x180:rate=${rate}:duration=5,format=yuv420p,${bits}`;
  await ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=duration=5", ...output, path);
  return path;
}

/** Sends the film, lets session 4 show it, marks a frame in the editor; gives the film's id. */
async function bring(path: string, name: string, frame: number): Promise<string> {
  const { size } = await stat(path);
  const address = await addressFor(organiser, size, { filename: name, title: name });
  await sendPiece(app, organiser, address, { path, offset: 0, bytes: size });
  const text = async () => (await organiser.get(films)).text();
  await expect.poll(text, patience).toMatch(new RegExp(`<h3[^>]*>${name}<`));
  const slug = name.toLowerCase();
  const item = /name="item" value="([^"]+)"/.exec(await text())?.[1] ?? "";
  expect((await organiser.form(films, { intent: "item.film", item, film: slug })).status).toBe(302);
  const editor = await (await organiser.get(`${session}/film?film=${slug}`)).text();
  const id = /api\/films\/([^/"]+)\/media/.exec(editor)?.[1] ?? "";
  const fields = {
    intent: "marker.save",
    film: id,
    marker: "",
    version: "",
    at: `#${frame}`,
    title: "Hold",
    minutes: "",
  };
  expect((await organiser.form(`${session}/film`, fields)).status).toBe(302);
  return id;
}

const send = async (type: string, payload = {}) =>
  expect((await moderator.command(type, payload)).status, type).toBe(200);

describe("a film that somebody else made holds exactly on its marker's frame", () => {
  it.each([
    ["H264-24", "24", ".mp4", [...h264, ...inFront, "-bf", "0"], 61],
    ["H264-25-B-frames", "25", ".mp4", [...h264, ...inFront, "-bf", "3"], 67],
    ["H264-30000-1001", "30000/1001", ".mp4", [...h264, ...inFront, "-bf", "2"], 83],
    ["H264-30", "30", ".mp4", [...h264, ...inFront], 77],
    ["VP9-25", "25", ".webm", vp9, 58],
    ["Delayed-start", "25", ".mp4", [...h264, ...inFront, "-bf", "2", "-output_ts_offset", "0.4"], 71],
    [
      "Negative-start",
      "25",
      ".mp4",
      [...h264, ...inFront, "-bf", "2", "-avoid_negative_ts", "disabled", "-use_editlist", "1"],
      64,
    ],
    ["Index-at-the-end", "25", ".mp4", [...h264, "-bf", "2"], 73],
  ] as const)("%s", async (name, rate, ending, output, frame) => {
    const id = await bring(await numbered(name + ending, rate, [...output]), name, frame);
    await send("film.load", { filmId: id });
    await expect.poll(() => filmFrame(page), patience).toBe(0);
    await send("film.play");
    await page.getByRole("region", { name: "Film" }).getByRole("status").getByText("Hold").first().waitFor();
    await expect.poll(() => filmFrame(page), patience).toBe(frame);
    await send("film.stop");
  });
});
