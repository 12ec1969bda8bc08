import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import type { EngineSign } from "../../app/features/film/ui/engine";
import { findChromium } from "../../scripts/setup/chromium.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--mute-audio",
];

export interface SiteOptions {
  /** How wrong its clock is. */
  offsetMs?: number;
  ppm?: number;
  /** As browsers do it where nobody has touched the page yet. */
  refusesSound?: boolean;
}

/** A city's browser, a process of its own, with the film's page open. */
export class Site {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(url: string, { offsetMs = 0, ppm = 0, refusesSound = false }: SiteOptions = {}): Promise<Site> {
    const policy = refusesSound ? "document-user-activation-required" : "no-user-gesture-required";
    const args = [...flags, `--autoplay-policy=${policy}`];
    const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args });
    const page = await browser.newPage();
    await page.addInitScript(
      (wrong) => {
        window.wrong = wrong;
      },
      { offsetMs, ppm },
    );
    await page.goto(url);
    return new Site(browser, page);
  }

  /** Waits until the engine says so. */
  async until(phase: string, timeout = 20_000): Promise<void> {
    await this.page.waitForFunction((wanted) => window.site.sign()?.phase === wanted, phase, { polling: 20, timeout });
  }

  /** Waits until it has played up to `frame` and stands. */
  async untilHeld(frame: number, timeout = 30_000): Promise<void> {
    const isHeld = (wanted: number) =>
      window.site.sign()?.phase === "standing" && window.site.seen.some((picture) => picture.frame >= wanted);
    await this.page.waitForFunction(isHeld, frame, { polling: 50, timeout });
  }

  /** What the engine says, asked in a way that the browser does not take for a touch of the page. */
  async signUntouched(): Promise<EngineSign> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const { result } = await devtools.send("Runtime.evaluate", {
      expression: "window.site.sign()",
      returnByValue: true,
    });
    return result.value;
  }

  /** What it says to be `ms` ahead of (+) or behind (−) the session, when it has last looked. */
  drift = async () => (await this.sign())?.driftMs ?? null;

  /** Hides the page as a browser does: nothing is painted, so no picture is reported. Or shows it again. */
  hide = (hidden: boolean) => this.page.evaluate((now) => window.site.hide(now), hidden);

  /** Stops the page's process for so long (ms), as a machine does that has too much to do. */
  async freeze(ms: number): Promise<void> {
    const devtools = await this.browser.newBrowserCDPSession();
    const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
    const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    for (const id of pages) process.kill(id, "SIGSTOP");
    await wait(ms);
    for (const id of pages) process.kill(id, "SIGCONT");
  }

  /** The number of the picture on its screen. */
  pixels = () => this.page.evaluate(() => window.site.readPixels());
  sign = () => this.page.evaluate(() => window.site.sign());
  seeks = () => this.page.evaluate(() => window.site.seeks);

  /** The pictures it has shown since the last call. */
  seen = () => this.page.evaluate(() => window.site.seen.splice(0));

  close = () => this.browser.close();
}
