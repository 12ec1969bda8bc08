import type { Page } from "playwright-core";

/** Keeps in the page when Join was pressed and when another's picture was first shown. */
export async function watchJoin(page: Page): Promise<void> {
  // tsx writes this helper into functions; the page does not know it.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(() => {
    const kept = window as unknown as { joinedAt?: number; sawAt?: number };
    const isJoin = (target: EventTarget | null) =>
      target instanceof Element && target.closest("button")?.textContent?.trim() === "Join";
    document.addEventListener(
      "click",
      ({ target }) => {
        if (isJoin(target)) kept.joinedAt = performance.now();
      },
      { capture: true },
    );
    // One's own pretend camera says so in its name; the film has no stream.
    const isOthers = ({ srcObject }: HTMLVideoElement) =>
      srcObject instanceof MediaStream && srcObject.getVideoTracks().some(({ label }) => !label.startsWith("fake"));
    const watched = new WeakSet<HTMLVideoElement>();
    const look = () => {
      for (const video of document.querySelectorAll("video")) {
        if (!isOthers(video) || watched.has(video)) continue;
        watched.add(video);
        video.requestVideoFrameCallback((now) => {
          kept.sawAt ??= now;
        });
      }
      if (kept.sawAt === undefined) requestAnimationFrame(look);
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
    else look();
  });
}

/** Presses Join; how long (ms) until another's picture was there. */
export async function timeJoin(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Join", exact: true }).click();
  const took = await page.waitForFunction(() => {
    const { joinedAt, sawAt } = window as unknown as { joinedAt?: number; sawAt?: number };
    return joinedAt !== undefined && sawAt !== undefined && sawAt - joinedAt;
  });
  return Number(await took.jsonValue());
}
