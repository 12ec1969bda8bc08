import { afterAll, beforeAll, expect, it } from "vitest";
import { facts, serveFilm } from "./server";
import { Site } from "./site";

let film: Awaited<ReturnType<typeof serveFilm>>;
let site: Site;

beforeAll(async () => {
  film = await serveFilm();
  film.journal.known.markers.splice(0, film.journal.known.markers.length - 1);
  site = await Site.open(`${film.url}?safari`, { offsetMs: 5_000, ppm: 100 });
  film.journal.send(Date.now(), "film.load", { filmId: facts.filmId });
});
afterAll(async () => {
  await site?.close();
  await film?.close();
});

it("B5: in Safari the rate is never changed; an error beyond 0.3 s is mended by falling in anew, and the hold is exact", async () => {
  await site.page.evaluate(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "playbackRate");
    Object.assign(window, { rates: [] });
    Object.defineProperty(HTMLMediaElement.prototype, "playbackRate", {
      get: set?.get,
      set(rate: number) {
        (window as unknown as { rates: number[] }).rates.push(rate);
        set?.set?.call(this, rate);
      },
    });
  });
  await site.until("standing");
  film.journal.send(Date.now(), "film.play");
  await site.until("moving");
  await expect.poll(() => site.drift(), { timeout: 10_000 }).not.toBeNull();
  // Nearer to the film's beginning half a second could not be lost.
  await site.page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 1);
  const seeks = await site.seeks();
  // Half a second is lost: too much to leave, too little for a browser whose rate may be changed to seek.
  await site.page.evaluate(() => {
    const video = document.querySelector("video");
    if (video) video.currentTime -= 0.5;
  });
  await expect.poll(() => site.seeks(), { timeout: 10_000 }).toBeGreaterThan(seeks + 1);
  await expect
    .poll(async () => Math.abs((await site.drift()) ?? 9_999), { timeout: 8_000, interval: 50 })
    .toBeLessThanOrEqual(150);
  await site.untilHeld(461);
  expect(await site.pixels()).toBe(461);
  expect(await site.page.evaluate(() => (window as unknown as { rates: number[] }).rates)).toEqual([]);
});
