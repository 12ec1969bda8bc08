/**
 * What one writes first, in three ways, on the same application, film and line. `none`: plays when it hears of the start, pauses
 * when it hears of the hold; it asks every second. `timeupdate`: pauses at the first `timeupdate` behind the marker by itself. `seek`: the same, and
 * wherever it is more than a second off by the page's own reckoning it seeks.
 */
import type { FilmState } from "../../app/features/film/state";

const kind = location.pathname.split("/").pop();
const base = "/api/programmes/italian-clusters/sessions/4";
const video = document.querySelector("video") as HTMLVideoElement;
let film: FilmState | undefined;
let offset = 0;

const due = (now: FilmState) =>
  (now.posFrame + (now.startedAt === null ? 0 : (Math.max(0, Date.now() + offset - now.startedAt) * now.fps) / 1000)) /
  now.fps;

async function ask(): Promise<void> {
  const before = film;
  const answer = await (await fetch(`${base}/state`)).json();
  offset = answer.now - Date.now();
  film = answer.state.film as FilmState;
  const src = `/api/films/${film.filmId}/media`;
  if (film.filmId && !video.src.endsWith(src)) {
    video.src = src;
    video.currentTime = due(film);
  }
  if (film.startedAt === null) {
    video.pause();
    if (before?.startedAt === null && before.posFrame !== film.posFrame) video.currentTime = film.posFrame / film.fps;
  } else if (before?.startedAt !== film.startedAt) await video.play();
}

video.addEventListener("timeupdate", () => {
  if (!film || kind === "none") return;
  const stop = (film.stopFrame ?? Number.POSITIVE_INFINITY) / film.fps;
  if (video.currentTime >= stop) video.pause();
  const place = Math.min(stop, due(film));
  if (kind === "seek" && Math.abs(video.currentTime - place) > 1) video.currentTime = place;
});

new EventSource(`${base}/stream`).addEventListener("journal", () => void ask().catch(() => {}));
setInterval(() => void ask().catch(() => {}), 1_000);
void ask();
