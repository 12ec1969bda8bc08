import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/setup/chromium.mjs";
import type { Application } from "./application";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
  // Pages of one browser lie behind each other here; in five cities each is in front.
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** The system's Chromium with a pretend camera and microphone; `more`: flags beside the usual ones. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium on this machine.");
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

export interface VisitorOptions {
  /** How wrong this browser's clock is (ms). */
  clockOffMs?: number;
  viewport?: { width: number; height: number };
  /** Joins without camera and microphone. */
  deviceless?: boolean;
}

/** A browser of its own for one of the demo's people. */
export async function visitor(browser: Browser, app: Application, who: string, options: VisitorOptions = {}) {
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } });
  const [name = "", value = ""] = (await app.as(who)).cookie.split("=");
  await context.addCookies([{ name, value, url: app.url }]);
  if (options.clockOffMs) await falsify(context, options.clockOffMs);
  if (options.deviceless) {
    const choice = JSON.stringify({ camera: false, microphone: false });
    await context.addInitScript((kept) => localStorage.setItem("distretto.devices", kept), choice);
  }
  return { context, page: await context.newPage() };
}

/** Makes the page's wall clock wrong before any of its scripts run. */
async function falsify(context: BrowserContext, offMs: number): Promise<void> {
  await context.addInitScript((off) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + off;
    const origin = performance.timeOrigin + off;
    Object.defineProperty(performance, "timeOrigin", { get: () => origin });
  }, offMs);
}

/** The number that the numbered film's picture carries, read from its pixels; -1 while there is none. */
export function filmFrame(page: Page): Promise<number> {
  return page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>("video[data-film]");
    if (!video || video.readyState < 2) return -1;
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 1;
    const pen = canvas.getContext("2d");
    if (!pen) return -1;
    pen.drawImage(video, 0, 170, 320, 1, 0, 0, 320, 1);
    const { data } = pen.getImageData(0, 0, 320, 1);
    let frame = 0;
    for (let bit = 0; bit < 16; bit++) if ((data[(bit * 20 + 10) * 4] ?? 0) > 128) frame += 1 << bit;
    return frame;
  });
}

/** How many pictures of others this page has drawn so far, by attendee. */
export function picturesSeen(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLVideoElement>("video[data-attendee]")].map((video) => [
        video.dataset.attendee ?? "",
        video.getVideoPlaybackQuality().totalVideoFrames,
      ]),
    ),
  );
}

/** Resolves when the pictures of at least `count` attendees (one's own among them) have moved on this page. */
export async function picturesMove(page: Page, count: number, timeoutMs = 60_000): Promise<void> {
  const before = await picturesSeen(page);
  const end = Date.now() + timeoutMs;
  for (;;) {
    const now = await picturesSeen(page);
    const moved = Object.entries(now).filter(([id, frames]) => frames > (before[id] ?? 0) + 2);
    if (moved.length >= count) return;
    if (Date.now() > end) throw new Error(`only ${moved.length} of ${count} pictures move: ${JSON.stringify(now)}`);
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => done(true))));
  }
}
