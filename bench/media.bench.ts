/** What livekit-server costs with six who send and thirty pictures forwarded; the baseline is the same six whom nobody takes. */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { startApplication } from "../tests/setup/application";
import { launchBrowser } from "../tests/setup/browser";
import { bareAddress } from "./lib/bare-token";
import { serveScript } from "./lib/bundle";
import { cpuDuring } from "./lib/cpu";
import { median, report, say } from "./lib/result";
import { mediaReady } from "./lib/wait";

const publishers = 6;
const forwarded = publishers * (publishers - 1);
const rounds = 5;
const roundMs = 4_000;

interface Told {
  offered(): number;
  takeAll(): void;
  taken(): Promise<{ pictures: number; bytes: number; packets: number }>;
}

const application = await startApplication();
const page = await serveScript("media/publisher.ts");
const browser = await launchBrowser(["--use-fake-device-for-media-stream=fps=15"]);
try {
  await mediaReady(application);
  const pid = Number(await readFile(`${application.dataDir}/media/livekit.pid`, "utf8"));
  const pages: Page[] = [];
  for (let i = 0; i < publishers; i++) {
    const one = await (await browser.newContext()).newPage();
    await one.goto(await bareAddress(application, page.url, `publisher-${i}`));
    pages.push(one);
  }
  const all = async (condition: (told: Told, wanted: number) => boolean | Promise<boolean>, wanted: number) => {
    const text = `(${condition})(window, ${wanted})`;
    await Promise.all(pages.map((one) => one.waitForFunction(text, null, { timeout: 60_000 })));
  };
  const sums = async () => {
    const each = await Promise.all(pages.map((one) => one.evaluate(() => (window as unknown as Told).taken())));
    const sum = (key: "pictures" | "bytes" | "packets") => each.reduce((total, taken) => total + taken[key], 0);
    return { pictures: sum("pictures"), bytes: sum("bytes"), packets: sum("packets") };
  };
  /** CPU (share of a core), round by round. */
  const measure = async () => {
    const shares: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const since = performance.now();
      shares.push((await cpuDuring(pid, () => pause(roundMs))) / 1000 / (performance.now() - since));
    }
    return median(shares);
  };

  await all((told, wanted) => told.offered() === wanted, publishers - 1);
  say("all six send");
  const sending = await measure();
  for (const one of pages) await one.evaluate(() => (window as unknown as Told).takeAll());
  await all(async (told, wanted) => (await told.taken()).pictures === wanted, publishers - 1);
  say("thirty pictures are forwarded");
  const before = await sums();
  const since = performance.now();
  const forwarding = await measure();
  const after = await sums();
  const seconds = (performance.now() - since) / 1000;
  report({
    name: "media",
    ours: forwarding * 100,
    baseline: sending * 100,
    ratio: forwarding / sending,
    unit: `% of a core of livekit-server, ${publishers} send, ${after.pictures} pictures forwarded`,
    n: rounds,
    goal: "none",
    met: null,
    forwarded: { pictures: after.pictures, wanted: forwarded },
    forwardedKbps: ((after.bytes - before.bytes) * 8) / 1000 / seconds,
    packetsPerSecond: (after.packets - before.packets) / seconds,
    publishers: "Chromium, 320 by 180 at 15 frames a second, one layer each",
  });
} finally {
  await browser.close();
  page.close();
  await application.stop();
}
