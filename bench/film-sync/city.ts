import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/setup/chromium.mjs";
import type { Application } from "../../tests/setup/application";
import { Line } from "./line";
import { type WrongClock, watchPage } from "./watch-page";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--mute-audio",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** A city: a browser of its own with a wrong clock, behind a line of its own to the application. */
export class City {
  private constructor(
    readonly name: string,
    readonly page: Page,
    readonly line: Line,
    private readonly browser: Browser,
    private readonly devtools: CDPSession,
    private readonly address: string,
  ) {}

  static async open(app: Application, name: string, wrong: WrongClock): Promise<City> {
    const { port } = new URL(app.url);
    const line = await Line.open(Number(port));
    // The page believes to talk to the application itself.
    const mapped = `--host-resolver-rules=MAP 127.0.0.1:${port} 127.0.0.1:${line.port}`;
    const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...flags, mapped] });
    const context = await browser.newContext({ viewport: { width: 960, height: 640 } });
    const [cookie = "", value = ""] = (await app.as(name)).cookie.split("=");
    await context.addCookies([{ name: cookie, value, url: app.url }]);
    // tsx writes this helper into functions; the page does not know it.
    await context.addInitScript("globalThis.__name = (made) => made");
    await context.addInitScript(watchPage, wrong);
    const page = await context.newPage();
    return new City(name, page, line, browser, await browser.newBrowserCDPSession(), app.url);
  }

  enter = (path: string) => this.page.goto(this.address + path, { waitUntil: "commit" });
  leave = () => this.page.goto("about:blank");

  /** Leaves, and keeps nothing of what it has loaded. */
  async forget(): Promise<void> {
    await this.leave();
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send("Network.clearBrowserCache");
    await devtools.detach();
  }

  take = () => this.page.evaluate(() => window.witness.take());
  readAt = (at: number) => this.page.evaluate((when) => window.witness.readAt(when), at);

  /** Resolves to true when the page stands on that frame and could play on; to false after `patienceMs`. */
  ready(frame: number, patienceMs: number): Promise<boolean> {
    const isReady = (wanted: number) => window.witness?.isReady(wanted) ?? false;
    const options = { polling: 50, timeout: patienceMs };
    return this.page.waitForFunction(isReady, frame, options).then(
      () => true,
      () => false,
    );
  }

  /** Stops the processes that draw the page, as a laptop does that is closed. */
  async stopFor(ms: number): Promise<void> {
    const { processInfo } = await this.devtools.send("SystemInfo.getProcessInfo");
    const pids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    await new Promise((passed) => setTimeout(passed, ms));
    for (const pid of pids) process.kill(pid, "SIGCONT");
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.line.close();
  }
}
