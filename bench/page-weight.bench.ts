/** What a browser really loads for each page: scripts (gzip), everything on the wire, and whom it asks. The baseline is the goal. */
import { gzipSync } from "node:zlib";
import { startApplication } from "../tests/setup/application";
import { launchBrowser, visitor } from "../tests/setup/browser";
import { report, say } from "./lib/result";

const programme = "/programmes/italian-clusters";
const session = `${programme}/sessions/4`;
const pages = {
  programme,
  session,
  questions: `${session}/questions`,
  join: `${session}/join`,
  room: `${session}/room`,
  demo: "/demo",
  "sign-in": "/sign-in",
};
const goalKb = (page: string) => (page === "room" ? 300 : 110);

const application = await startApplication();
const browser = await launchBrowser();
let origins: string[] = [];

/** Loads one page into an empty cache. */
async function weigh(path: string) {
  const { context, page } = await visitor(browser, application, "zagreb", { deviceless: true });
  if (path === pages["sign-in"]) await context.clearCookies();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  let wire = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    wire += encodedDataLength;
  });
  const scripts: Promise<number>[] = [];
  page.on("request", (request) => origins.push(new URL(request.url()).origin));
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" && !response.url().endsWith(".js")) return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  // The room has everything it needs when it speaks with the media server.
  const connected = path === pages.room ? page.waitForEvent("websocket") : null;
  await page.goto(application.url + path);
  await connected;
  // The room's stream never ends, so "networkidle" would wait in vain there.
  await page.waitForLoadState("load");
  await page.waitForFunction(() => "__remixRouter" in window);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
  const bytes = await Promise.all(scripts);
  const title = await page.title();
  const reading = await page.$$eval('a[href*="/materials/"]', (links) => links[0]?.getAttribute("href") ?? null);
  await context.close();
  return {
    scriptKb: bytes.reduce((sum, one) => sum + one, 0) / 1024,
    files: bytes.length,
    wireKb: wire / 1024,
    title,
    reading,
  };
}

try {
  const paths: Record<string, string> = { ...pages };
  const first = await weigh(session);
  if (first.reading) paths.reading = first.reading;
  for (const [name, path] of Object.entries(paths)) {
    origins = [];
    const { scriptKb, files, wireKb, title } = await weigh(path);
    const others = [...new Set(origins)].filter((origin) => origin !== application.url && origin !== "null");
    say(`${name} (${title})`);
    report({
      name: "page-weight",
      page: name,
      ours: scriptKb,
      baseline: goalKb(name),
      ratio: scriptKb / goalKb(name),
      unit: "KB of script, gzip",
      n: 1,
      goal: `<= ${goalKb(name)} KB, no other origin`,
      met: scriptKb <= goalKb(name) && others.length === 0,
      files,
      wireKb,
      otherOrigins: others,
    });
  }
} finally {
  await browser.close();
  await application.stop();
}
