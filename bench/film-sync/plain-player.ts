import type { FilmState } from "../../app/features/film/state";
import { witness } from "../../tests/film/witness";

/**
 * What one writes first: play when told to, and pause at the first `timeupdate` behind the marker. No clock, no scheduled start;
 * it goes to the frame the server names when it hears of the hold.
 * The benchmark compares with it.
 */
const video = document.querySelector("video") as HTMLVideoElement;
let film: FilmState | undefined;
witness(video, () => ({ phase: video.paused && !video.seeking ? "standing" : "moving" }));

video.addEventListener("timeupdate", () => {
  if (film?.stopFrame && video.currentTime >= film.stopFrame / film.fps) video.pause();
});

async function ask(): Promise<void> {
  const before = film;
  film = ((await (await fetch("/state")).json()) as { film: FilmState }).film;
  const src = `/api/films/${film.filmId}/media`;
  if (film.filmId && !video.src.endsWith(src)) video.src = src;
  if (before?.posFrame !== film.posFrame && film.startedAt === null) video.currentTime = film.posFrame / film.fps;
  if (film.startedAt !== null && before?.startedAt !== film.startedAt) await video.play();
}

// One question after the other: an older answer must not come after a newer one.
for (;;) {
  await ask().catch(() => {});
  await new Promise((passed) => setTimeout(passed, 150));
}
