import { addSample, type ClockFilter, emptyClock, offsetOf } from "../../app/features/film/clock-filter";
import type { FilmState } from "../../app/features/film/state";
import { type EngineSign, FilmEngine } from "../../app/features/film/ui/engine";
import { witness } from "./witness";

const video = document.querySelector("video") as HTMLVideoElement;
let sign: EngineSign | undefined;
witness(video, () => sign);

let clock: ClockFilter = emptyClock;
// As in Safari, whose sound cracks when the rate is changed.
const writesRate = !location.search.includes("safari");
const engine = new FilmEngine({
  writesRate,
  fetchesByRate: writesRate,
  video,
  now: () => {
    const offset = offsetOf(clock);
    return offset === null ? null : performance.now() + offset;
  },
  onSign: (newest) => {
    sign = newest;
  },
});

async function ask(): Promise<void> {
  const sentAt = performance.now();
  const answer = await fetch("/state");
  const { now, film } = (await answer.json()) as { now: number; film: FilmState };
  clock = addSample(clock, { server: "test", sentAt, receivedAt: performance.now(), serverNow: now });
  const src = `/api/films/${film.filmId}/media`;
  if (film.filmId && !video.src.endsWith(src)) video.src = src;
  engine.update(film);
}

// One question after the other: an older answer must not come after a newer one.
for (;;) {
  await ask().catch(() => {});
  await new Promise((passed) => setTimeout(passed, 150));
}
