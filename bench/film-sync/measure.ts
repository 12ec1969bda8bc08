import { setTimeout as wait } from "node:timers/promises";
import { quantile, skews } from "../../tests/film/figures";
import { facts, serveFilm } from "../../tests/film/server";
import { Site } from "../../tests/film/site";

const clocks = [
  { offsetMs: -7_000, ppm: 100 },
  { offsetMs: 90_000, ppm: -100 },
  { offsetMs: 3_000, ppm: 50 },
  { offsetMs: -500, ppm: -50 },
];

export interface Figures {
  stops: number;
  /** Stops that showed the marker's own frame a second later, read from the pixels. */
  exact: number;
  /** Stops that showed any frame behind the marker's. */
  beyond: number;
  /** How far apart (ms) two sites showed the same frame: half of them, 95 of 100. */
  skew: { p50: number; p95: number; frames: number };
}

/** Plays the film through all its markers, again and again, to `sites` browsers with wrong clocks. */
export async function measure(
  entry: string,
  { sites, rounds, delayMs = 0 }: { sites: number; rounds: number; delayMs?: number },
): Promise<Figures> {
  const film = await serveFilm(entry);
  film.faults.delayMs = delayMs;
  const opened = await Promise.all(clocks.slice(0, sites).map((clock) => Site.open(film.url, clock)));
  const each = <T>(work: (site: Site) => Promise<T>) => Promise.all(opened.map(work));
  const figures: Figures = { stops: 0, exact: 0, beyond: 0, skew: { p50: 0, p95: 0, frames: 0 } };
  const apart: number[] = [];
  film.journal.send(Date.now(), "film.load", { filmId: facts.filmId });
  for (let round = 0; round < rounds; round++) {
    film.journal.send(Date.now(), "film.seek", { frame: 0 });
    await each((site) => site.until("standing"));
    for (const marker of facts.markers) {
      await wait(500);
      await each((site) => site.seen());
      film.journal.send(Date.now(), "film.resume");
      await each((site) => site.untilHeld(marker.frame));
      await wait(1000);
      const shown = await each((site) => site.pixels());
      const seen = await each((site) => site.seen());
      figures.stops += shown.length;
      figures.exact += shown.filter((frame) => frame === marker.frame).length;
      figures.beyond += seen.filter((pictures) => pictures.some((picture) => picture.frame > marker.frame)).length;
      for (const [at, pictures] of seen.entries())
        for (const other of seen.slice(0, at)) apart.push(...skews(pictures, other));
    }
  }
  await each((site) => site.close());
  await film.close();
  apart.sort((a, b) => a - b);
  figures.skew = { p50: quantile(apart, 0.5), p95: quantile(apart, 0.95), frames: apart.length };
  return figures;
}
