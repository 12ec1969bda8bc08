import type { Room } from "livekit-client";
import type { Browser, Page } from "playwright-core";
import type { Application } from "../setup/application";
import { type VisitorOptions, visitor } from "../setup/browser";

declare global {
  interface Window {
    /** The page's media connection. Pages offer no door to it, so it is found in React's tree. */
    mediaLink(): { room: Room | null; snapshot(): { phase: string } };
    /** Pictures drawn when each element was first looked at. */
    drawn: WeakMap<HTMLVideoElement, number>;
  }
}

const place = "/programmes/italian-clusters/sessions/4/room";

/** A demo person's browser in the room. `before`: runs in the page before its own scripts. */
export async function enter(
  browser: Browser,
  app: Application,
  who: string,
  options: VisitorOptions & { before?: () => void } = {},
): Promise<Page> {
  const { context, page } = await visitor(browser, app, who, options);
  page.setDefaultTimeout(30_000);
  await context.addInitScript(() => {
    type Fiber = { return: Fiber | null; memoizedProps?: { value?: object } };
    window.mediaLink = () => {
      const main = document.querySelector("main") as unknown as Record<string, Fiber>;
      const key = Object.keys(main).find((name) => name.startsWith("__reactFiber$")) ?? "";
      for (let fiber = main[key] ?? null; fiber; fiber = fiber.return) {
        const value = fiber.memoizedProps?.value;
        if (value && "room" in value && "snapshot" in value) return value as ReturnType<Window["mediaLink"]>;
      }
      return { room: null, snapshot: () => ({ phase: "off" }) };
    };
  });
  if (options.before) await context.addInitScript(options.before);
  await page.goto(app.url + place);
  await page.getByRole("button", { name: "Leave" }).waitFor();
  // The server has drawn that button too: a press counts when the page has come alive.
  await page.waitForFunction(() => window.mediaLink().snapshot().phase === "live");
  return page;
}

/** Resolves when at least `count` pictures (one's own among them) move on this page from now on. */
export async function pictures(page: Page, count: number, timeout = 60_000): Promise<void> {
  await page.evaluate(() => {
    window.drawn = new WeakMap();
  });
  await page.waitForFunction(
    (least) => {
      const moving = [...document.querySelectorAll<HTMLVideoElement>("video[data-attendee]")].filter((video) => {
        const now = video.getVideoPlaybackQuality().totalVideoFrames;
        const first = window.drawn.get(video) ?? now;
        window.drawn.set(video, first);
        return now > first + 2;
      });
      return moving.length >= least;
    },
    count,
    { timeout, polling: 50 },
  );
}

/** Bytes that this page has received of one attendee's sound or picture, from the browser's own figures; -1: none comes. */
export function received(page: Page, attendeeId: string, source: "microphone" | "camera"): Promise<number> {
  return page.evaluate(
    async ([id, wanted]) => {
      const person = window.mediaLink().room?.remoteParticipants.get(id ?? "");
      const track = [...(person?.trackPublications.values() ?? [])].find((one) => one.source === wanted)?.track;
      let bytes = -1;
      const report = await track?.getRTCStatsReport();
      report?.forEach((entry) => {
        if (entry.type === "inbound-rtp") bytes = Math.max(bytes, entry.bytesReceived);
      });
      return bytes;
    },
    [attendeeId, source],
  );
}

/** The id under which this page is in the room. */
export const idOf = (page: Page): Promise<string> =>
  page
    .waitForFunction(() => window.mediaLink().room?.localParticipant.identity || false)
    .then((handle) => handle.jsonValue() as Promise<string>);

/** Says to this page what the media server would say of a poor line, and lets it hear nothing else about it. */
export const weaken = (page: Page, weak: boolean): Promise<void> =>
  page.evaluate((poor) => {
    type Deaf = { setConnectionQuality(quality: number): void };
    const me = window.mediaLink().room?.localParticipant as unknown as Deaf;
    Reflect.deleteProperty(me, "setConnectionQuality");
    me.setConnectionQuality(poor ? 0 : 2);
    me.setConnectionQuality = () => undefined;
  }, weak);
