import { addSample, type ClockFilter, emptyClock, offsetOf } from "../../app/features/film/clock-filter";
import type { FilmState } from "../../app/features/film/state";
import { type EngineSign, FilmEngine } from "../../app/features/film/ui/engine";

/** A picture this page showed; `truth` by the machine's clock, which the page itself does not know. */
interface Seen {
  frame: number;
  truth: number;
}

declare global {
  interface Window {
    /** Set by the harness before this script: how wrong this page's clock is. */
    wrong: { offsetMs: number; ppm: number };
    site: {
      signs: EngineSign[];
      seen: Seen[];
      seeks: number;
      readPixels(): number;
      sign(): EngineSign | undefined;
      latency(): number;
    };
  }
}

const video = document.querySelector("video") as HTMLVideoElement;
const canvas = document
  .createElement("canvas")
  .getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;

/** The number of the picture on the screen, read from its 16 blocks. */
function readPixels(): number {
  canvas.canvas.width = 320;
  canvas.canvas.height = 1;
  canvas.drawImage(video, 0, 170, 320, 1, 0, 0, 320, 1);
  const { data } = canvas.getImageData(0, 0, 320, 1);
  return Array.from({ length: 16 }, (_, bit) => ((data[(bit * 20 + 10) * 4] ?? 0) > 128 ? 1 << bit : 0)).reduce(
    (sum, bit) => sum + bit,
    0,
  );
}

const seen: Seen[] = [];
const signs: EngineSign[] = [];
window.site = { signs, seen, seeks: 0, readPixels, sign: () => signs.at(-1), latency: () => engine.latencyMs };
video.addEventListener("seeking", () => window.site.seeks++);

const watch = HTMLVideoElement.prototype.requestVideoFrameCallback;
const trueNow = performance.now.bind(performance);
const truth = (now: number) => performance.timeOrigin + now;
const see: VideoFrameRequestCallback = (_, { expectedDisplayTime }) => {
  watch.call(video, see);
  seen.push({ frame: readPixels(), truth: truth(expectedDisplayTime) });
};
watch.call(video, see);

const { offsetMs, ppm } = window.wrong;
const falsify = (now: number) => now * (1 + ppm / 1e6) + offsetMs;
performance.now = () => falsify(trueNow());
HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
  return watch.call(this, (now, data) =>
    callback(falsify(now), { ...data, expectedDisplayTime: falsify(data.expectedDisplayTime) }),
  );
};

let clock: ClockFilter = emptyClock;
const engine = new FilmEngine({
  video,
  now: () => {
    const offset = offsetOf(clock);
    return offset === null ? null : performance.now() + offset;
  },
  onSign: (sign) => signs.push(sign),
});

async function ask(): Promise<void> {
  const sentAt = performance.now();
  const answer = await fetch("/state");
  const { now, film } = (await answer.json()) as { now: number; film: FilmState };
  clock = addSample(clock, { server: "test", sentAt, receivedAt: performance.now(), serverNow: now });
  if (film.filmId && !video.src.endsWith(`/api/films/${film.filmId}/media`))
    video.src = `/api/films/${film.filmId}/media`;
  engine.update(film);
}

setInterval(() => void ask().catch(() => {}), 150);
