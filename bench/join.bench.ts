/** From pressing Join to the first picture of somebody else: our room against the media library alone, on one media server. */
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AccessToken } from "livekit-server-sdk";
import type { BrowserContext } from "playwright-core";
import { build, type Rollup } from "vite";
import { startApplication } from "../tests/setup/application";
import { launchBrowser, visitor } from "../tests/setup/browser";
import { timeJoin, watchJoin } from "./join/watch";
import { median, report, say } from "./lib/result";

const rounds = 6;
const room = "/programmes/italian-clusters/sessions/4/room";
const joinPage = "/programmes/italian-clusters/sessions/4/join";

const dataDir = await mkdtemp(join(tmpdir(), "distretto-bench-"));
const application = await startApplication({ env: { DATA_DIR: dataDir } });
const browser = await launchBrowser();
const pageServer = createServer().listen(0, "127.0.0.1");
try {
  await once(pageServer, "listening");
  const script = await bundle();
  pageServer.on("request", (req, res) => {
    if (req.url === "/bare-room.js") res.setHeader("Content-Type", "text/javascript").end(script);
    else res.setHeader("Content-Type", "text/html").end('<body><script type="module" src="/bare-room.js"></script>');
  });
  const bareUrl = `http://127.0.0.1:${(pageServer.address() as AddressInfo).port}/`;
  const apiSecret = await readFile(join(dataDir, "media", "key"), "utf8");
  const bareAddress = async (identity: string) => {
    const token = new AccessToken("distretto", apiSecret, { identity });
    token.addGrant({ roomJoin: true, room: "bare", canPublish: true, canSubscribe: true });
    const url = `ws://127.0.0.1:${application.mediaPort}`;
    return `${bareUrl}#${new URLSearchParams({ url, token: await token.toJwt() })}`;
  };

  const openBare = async (identity: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await watchJoin(page);
    await page.goto(await bareAddress(identity));
    return { context, page };
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
  const host = await openBare("host");
  await host.page.getByRole("button", { name: "Join" }).click();

  const took = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const ours = await openOurs("zagreb", joinPage);
    await ours.page.getByRole("button", { name: "Join", exact: true }).waitFor();
    // A person looks at their picture first; meanwhile the room's code arrives.
    await ours.page.waitForTimeout(6_000);
    const mine = await closed(ours.context, timeJoin(ours.page));
    const bare = await openBare(`guest-${round}`);
    await bare.page.waitForTimeout(1_000);
    const other = await closed(bare.context, timeJoin(bare.page));
    say(`${round === 0 ? "warm-up" : `round ${round}`}: ours ${Math.round(mine)} ms, bare ${Math.round(other)} ms`);
    if (round === 0) continue;
    took.ours.push(mine);
    took.bare.push(other);
  }
  const ratio = median(took.ours.map((one, round) => one / (took.bare[round] ?? Number.NaN)));
  report({
    name: "join",
    ours: median(took.ours),
    baseline: median(took.bare),
    ratio,
    unit: "ms from Join to another's first picture",
    n: rounds,
    goal: "none",
    met: null,
    all: took,
  });
} finally {
  await browser.close();
  pageServer.close();
  await application.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function bundle(): Promise<string> {
  const input = fileURLToPath(new URL("join/bare-room.ts", import.meta.url));
  const options = { input, output: { entryFileNames: "bare-room.js" } };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "es2022", rollupOptions: options },
  });
  return (built as Rollup.RollupOutput).output[0].code;
}
