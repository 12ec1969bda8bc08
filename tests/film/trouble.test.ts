import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { facts, serveFilm } from "./server";
import { Site } from "./site";

/** Holds of this film: the last two, so that it plays for a while. */
const holds = [400, 461] as const;

let film: Awaited<ReturnType<typeof serveFilm>>;
let sites: Site[] = [];
const each = <T>(work: (site: Site) => Promise<T>) => Promise.all(sites.map(work));

/** From `frame` on, until all move. */
async function playFrom(frame: number): Promise<void> {
  film.journal.send(Date.now(), "film.seek", { frame });
  await each((site) => site.until("standing"));
  film.journal.send(Date.now(), "film.resume");
  await each((site) => site.until("moving"));
}

async function allOn(frame: number): Promise<void> {
  await each((site) => site.until("standing"));
  await expect.poll(() => each((site) => site.pixels()), { timeout: 5_000 }).toEqual(sites.map(() => frame));
}

beforeAll(async () => {
  film = await serveFilm();
  film.journal.known.markers.splice(0, film.journal.known.markers.length - holds.length);
  sites = await Promise.all([
    Site.open(film.url, { offsetMs: 2_000 }),
    Site.open(film.url, { offsetMs: -9_000, ppm: 50 }),
  ]);
  film.journal.send(Date.now(), "film.load", { filmId: facts.filmId });
});

afterAll(async () => {
  await each((site) => site.close());
  await film?.close();
});

describe("trouble in one city", () => {
  it("B10: a browser that was stopped for two seconds is back within five, and nobody else sees anything of it", async () => {
    await playFrom(100);
    const [troubled, other] = sites as [Site, Site];
    await other.seen();
    const seeks = await other.seeks();
    await troubled.freeze(2_000);
    await expect
      .poll(async () => Math.abs((await troubled.drift()) ?? 9_999), { timeout: 5_000, interval: 50 })
      .toBeLessThanOrEqual(100);
    await allOn(holds[0]);
    expect((await other.seeks()) - seeks).toBe(0);
    const frames = (await other.seen()).map(({ frame }) => frame);
    expect(frames).toEqual(frames.toSorted((a, b) => a - b));
  });

  it("B8: a hidden page holds too, and shows the right frame when it is looked at again", async () => {
    await playFrom(330);
    await sites[0]?.hide(true);
    await each((site) => site.until("standing"));
    await sites[0]?.hide(false);
    await allOn(holds[0]);
  });

  it("B8: a page that is hidden for a while is in step when it is looked at again", async () => {
    await playFrom(200);
    await sites[0]?.hide(true);
    await wait(1_500);
    await sites[0]?.hide(false);
    await expect.poll(async () => Math.abs((await sites[0]?.drift()) ?? 9_999), { timeout: 5_000 }).toBeLessThan(100);
    await allOn(holds[0]);
  });

  it("R1: says that it has the film to the next stop while it stands, and not while it moves", async () => {
    film.journal.send(Date.now(), "film.seek", { frame: holds[0] });
    await each((site) => site.until("standing"));
    await expect.poll(() => each(async (site) => (await site.sign())?.readyFrame)).toEqual([holds[0], holds[0]]);
    film.journal.send(Date.now(), "film.resume");
    await each((site) => site.until("moving"));
    expect(await each(async (site) => (await site.sign())?.readyFrame)).toEqual([null, null]);
    await allOn(holds[1]);
  });
});
