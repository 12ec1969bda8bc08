/** From pressing Join to the first picture of somebody else: our room against the media library alone and against its own room page, on one media server. */
import type { BrowserContext } from "playwright-core";
import { startApplication } from "../tests/setup/application";
import { launchBrowser, visitor } from "../tests/setup/browser";
import { timeJoin, watchJoin } from "./join/watch";
import { bareAddress } from "./lib/bare-token";
import { serveScript } from "./lib/bundle";
import { installPrefab } from "./lib/prefab";
import { median, report, say } from "./lib/result";

const rounds = 6;
const room = "/programmes/italian-clusters/sessions/4/room";
const joinPage = "/programmes/italian-clusters/sessions/4/join";

await installPrefab();
const application = await startApplication();
const browser = await launchBrowser();
const [bare, prefab] = await Promise.all([serveScript("join/bare-room.ts"), serveScript("baselines/prefab/page.jsx")]);
try {
  const openOther = async ({ url }: { url: string }, identity: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await watchJoin(page);
    await page.goto(await bareAddress(application, url, identity));
    return { context, page };
  };
  const timeOther = async (other: { url: string }, identity: string) => {
    const { context, page } = await openOther(other, identity);
    await page.waitForTimeout(1_000);
    return closed(context, timeJoin(page));
  };
  const openOurs = async (who: string, path: string) => {
    const { context, page } = await visitor(browser, application, who);
    await watchJoin(page);
    await page.goto(application.url + path);
    return { context, page };
  };
  const closed = async (context: BrowserContext, took: Promise<number>) => {
    const ms = await took;
    await context.close();
    return ms;
  };

  // Somebody is there already, on both sides.
  await openOurs("sofia", room);
  const host = await openOther(bare, "host");
  await host.page.getByRole("button", { name: "Join" }).click();

  const took = { ours: [] as number[], bare: [] as number[], prefab: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const ours = await openOurs("zagreb", joinPage);
    await ours.page.getByRole("button", { name: "Join", exact: true }).waitFor();
    // A person looks at their picture first; meanwhile the room's code arrives.
    await ours.page.waitForTimeout(6_000);
    const mine = await closed(ours.context, timeJoin(ours.page));
    const alone = await timeOther(bare, `guest-${round}`);
    const theirs = await timeOther(prefab, `prefab-${round}`);
    const [ms, bareMs, prefabMs] = [mine, alone, theirs].map(Math.round);
    say(`${round === 0 ? "warm-up" : `round ${round}`}: ours ${ms} ms, bare ${bareMs} ms, prefab ${prefabMs} ms`);
    if (round === 0) continue;
    took.ours.push(mine);
    took.bare.push(alone);
    took.prefab.push(theirs);
  }
  const against = (other: number[]) => median(took.ours.map((one, round) => one / (other[round] ?? Number.NaN)));
  const ratio = against(took.bare);
  const ratioToPrefab = against(took.prefab);
  report({
    name: "join",
    ours: median(took.ours),
    baseline: median(took.bare),
    ratio,
    unit: "ms from Join to another's first picture",
    n: rounds,
    goal: "ratio <= 1.2, to the prefab <= 0.7",
    met: ratio <= 1.2 && ratioToPrefab <= 0.7,
    prefabMs: median(took.prefab),
    ratioToPrefab,
    all: took,
  });
} finally {
  await browser.close();
  bare.close();
  prefab.close();
  await application.stop();
}
