import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatTimecode } from "../../app/features/film/timecode";
import { type Application, type Client, startApplication } from "../setup/application";
import { filmFrame, launchBrowser, visitor } from "../setup/browser";
import { addNumberedFilm } from "../setup/numbered-film";
import { writeAtRate } from "./at-rate";
import { numbered } from "./server";

const patience = { timeout: 20_000, interval: 50 };
const rates: [name: string, fpsNum: number, fpsDen: number][] = [
  ["24", 24, 1],
  ["29.97", 30_000, 1001],
  ["30", 30, 1],
];

let app: Application;
let browser: Browser;
let organiser: Client;
let folder: string;
const films: Record<string, string> = {};

beforeAll(async () => {
  app = await startApplication({ media: false });
  await app.kill();
  folder = await mkdtemp(join(tmpdir(), "distretto-rates-"));
  for (const [name, num, den] of rates) {
    const file = join(folder, `${name}.mp4`);
    await writeAtRate(numbered, file, num, den);
    const slug = `at-${name.replace(".", "-")}`;
    films[name] = (await addNumberedFilm(app.dataDir, { file, slug, at: [390] })).numbered;
  }
  await app.start();
  [browser, organiser] = await Promise.all([launchBrowser(), app.as("organiser")]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await rm(folder, { recursive: true });
});

async function open(name: string): Promise<Page> {
  const { page } = await visitor(browser, app, "organiser");
  const film = `at-${name.replace(".", "-")}`;
  await page.goto(`${app.url}/programmes/italian-clusters/sessions/4/film?film=${film}`);
  await page.getByRole("region", { name: "Film, to the frame" }).waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLVideoElement>("video[data-film]")?.readyState ?? 0 > 1);
  return page;
}

describe.each(rates)("the marker editor at %s pictures a second", (name, fpsNum, fpsDen) => {
  /** The picture on the screen, and what the page says it is. */
  const isOn = async (page: Page, frame: number) => {
    await expect.poll(() => filmFrame(page), patience).toBe(frame);
    const stage = page.getByRole("region", { name: "Film, to the frame" });
    await stage.getByText(formatTimecode({ fpsNum, fpsDen }, frame), { exact: true }).waitFor();
    await stage.getByText(`frame ${frame}`, { exact: true }).waitFor();
  };

  it("goes to exact frames by keys, buttons and written times, and saves the frame that is seen", async () => {
    const page = await open(name);
    await isOn(page, 0);
    await page.getByRole("region", { name: "Film, to the frame" }).focus();
    for (const frame of [1, 2, 3]) {
      await page.keyboard.press("ArrowRight");
      await isOn(page, frame);
    }
    await page.keyboard.press("ArrowLeft");
    await isOn(page, 2);
    await page.keyboard.press("Shift+ArrowRight");
    await isOn(page, 2 + Math.round(fpsNum / fpsDen));
    await page.getByRole("button", { name: "−1 frame" }).click();
    await isOn(page, 1 + Math.round(fpsNum / fpsDen));

    await page.getByRole("button", { name: "Mark here" }).click();
    const time = page.getByRole("textbox", { name: "Time" }).last();
    for (const frame of [301, 450, 149]) {
      await time.fill(formatTimecode({ fpsNum, fpsDen }, frame));
      await page.getByRole("button", { name: "Show this frame" }).last().click();
      await isOn(page, frame);
    }
    await page.getByRole("textbox", { name: "Title" }).last().fill("On this very picture");
    await page.getByRole("button", { name: "Add marker" }).click();
    await page.getByRole("status").filter({ hasText: /saved/i }).waitFor();
    const markers = await (await organiser.get(`/api/films/${films[name]}/markers.vtt`)).text();
    const second = ((149 * fpsDen) / fpsNum).toFixed(3).padStart(6, "0");
    expect(markers).toMatch(new RegExp(`00:00:${second.replace(".", "\\.")} --> .*\\n.*On this very picture`));
    await page.context().close();
  });
});

it("has no barrier, also with a form open", async () => {
  const page = await open("24");
  await page.getByRole("button", { name: "Mark here" }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
