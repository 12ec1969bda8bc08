/**
 * The film's promise: the same frame everywhere. Two browsers with wrong clocks watch a film whose frame number stands in its
 * pixels; compared with a plain player. FILM_SITES, FILM_ROUNDS (8 stops a site each) and FILM_DELAY (ms in front of the state) change the run.
 */
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { page } from "../tests/film/server";
import { measure } from "./film-sync/measure";

const number = (name: string, initial: number) => Number(process.env[name] ?? initial);
const run = { sites: number("FILM_SITES", 2), rounds: number("FILM_ROUNDS", 3), delayMs: number("FILM_DELAY", 0) };
const plain = fileURLToPath(new URL("film-sync/plain-player.ts", import.meta.url));

const baseline = await measure(plain, { ...run, rounds: 1 });
const ours = await measure(page, run);

const print = (name: string, unit: string, mine: number, plainly: number, n: number) => {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const machine = { sites: run.sites, delayMs: run.delayMs, load: round(loadavg()[0] ?? 0) };
  console.log(
    JSON.stringify({
      name,
      ours: round(mine),
      baseline: round(plainly),
      ratio: round(mine / plainly),
      unit,
      n,
      ...machine,
    }),
  );
};
print(
  "film-sync.exact",
  "share of stops on the marker's frame",
  ours.exact / ours.stops,
  baseline.exact / baseline.stops,
  ours.stops,
);
print(
  "film-sync.beyond",
  "share of stops with a frame behind the marker",
  ours.beyond / ours.stops,
  baseline.beyond / baseline.stops,
  ours.stops,
);
print("film-sync.skew.p50", "ms between two sites", ours.skew.p50, baseline.skew.p50, ours.skew.frames);
print("film-sync.skew.p95", "ms between two sites", ours.skew.p95, baseline.skew.p95, ours.skew.frames);
