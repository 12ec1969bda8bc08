import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quantile, skews } from "./figures";
import { facts, serveFilm } from "./server";
import { Site } from "./site";

let film: Awaited<ReturnType<typeof serveFilm>>;
let first: Site;
const opened: Site[] = [];
const open = async (options = {}) => {
  const site = await Site.open(film.url, options);
  opened.push(site);
  return site;
};

beforeAll(async () => {
  film = await serveFilm();
  film.journal.known.markers.splice(0, 6);
  first = await open({ offsetMs: 3_000 });
  film.journal.send(Date.now(), "film.load", { filmId: facts.filmId });
  await first.until("standing");
});

afterAll(async () => {
  await Promise.all(opened.map((site) => site.close()));
  await film?.close();
});

describe("a city comes late", () => {
  it("B4: falls in with the running film without a seek that anybody sees, and holds with the others", async () => {
    film.journal.send(Date.now(), "film.seek", { frame: 150 });
    film.journal.send(Date.now(), "film.resume");
    await first.until("moving");
    const late = await open({ offsetMs: -40_000 });
    await late.until("moving");
    const seeks = await late.seeks();
    await first.seen();
    await late.seen();
    await Promise.all([first.until("standing"), late.until("standing")]);
    const apart = skews(await first.seen(), await late.seen());
    expect(quantile(apart, 0.5)).toBeLessThanOrEqual(60);
    await expect.poll(() => Promise.all([first.pixels(), late.pixels()])).toEqual([400, 400]);
    expect((await late.seeks()) - seeks).toBeLessThanOrEqual(1);
  });

  it("B4: sees the frame of the discussion when it comes during a hold", async () => {
    const late = await open();
    await late.until("standing");
    expect(await late.pixels()).toBe(400);
    expect((await late.sign())?.covered).toBe(false);
  });

  it("B7: plays muted where the browser refuses sound, and in step", async () => {
    const quiet = await open({ refusesSound: true });
    await expect.poll(async () => (await quiet.signUntouched())?.phase, { timeout: 5_000 }).toBe("standing");
    film.journal.send(Date.now(), "film.resume");
    await expect.poll(async () => (await quiet.signUntouched()).phase, { timeout: 5_000 }).toBe("moving");
    expect((await quiet.signUntouched()).soundRefused).toBe(true);
    await quiet.until("standing");
    await expect.poll(() => quiet.pixels()).toBe(461);
  });
});
