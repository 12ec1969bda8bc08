import type { EngineSign } from "../../app/features/film/ui/engine";

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
      seen: Seen[];
      seeks: number;
      readPixels(): number;
      /** Makes the page late for this frame's picture and keeps the pictures after it from being reported; null ends that. */
      loseReportsAfter(frame: number | null): void;
      /** How many reports were kept back. */
      lost: number;
      /** Hides or shows the page: a hidden one paints nothing, so no picture is reported. */
      hide(hidden: boolean): void;
      sign(): Partial<EngineSign> | undefined;
    };
  }
}

/** What is really on the screen and when, seen from outside the player; then makes the page's clock wrong. */
export function witness(video: HTMLVideoElement, sign: () => Partial<EngineSign> | undefined): void {
  const readPixels = pixelReader(video);
  const seen: Seen[] = [];
  let lastReported: number | null = null;
  const loseReportsAfter = (frame: number | null) => {
    lastReported = frame;
  };
  let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  const hide = (now: boolean) => {
    hidden = now;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  window.site = { seen, seeks: 0, lost: 0, readPixels, sign, loseReportsAfter, hide };
  video.addEventListener("seeking", () => window.site.seeks++);

  const watch = HTMLVideoElement.prototype.requestVideoFrameCallback;
  const see: VideoFrameRequestCallback = (_, { expectedDisplayTime }) => {
    watch.call(video, see);
    seen.push({ frame: readPixels(), truth: performance.timeOrigin + expectedDisplayTime });
  };
  watch.call(video, see);

  const { offsetMs, ppm } = window.wrong;
  const falsify = (now: number) => now * (1 + ppm / 1e6) + offsetMs;
  const trueNow = performance.now.bind(performance);
  performance.now = () => falsify(trueNow());
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
    const report: VideoFrameRequestCallback = (now, data) => {
      if (hidden) {
        watch.call(this, report);
        return;
      }
      const frame = lastReported === null ? null : readPixels();
      if (lastReported !== null && frame !== null && frame > lastReported) {
        window.site.lost++;
        watch.call(this, report);
        return;
      }
      const until = trueNow() + 90;
      if (frame !== null && frame === lastReported && !this.paused) while (trueNow() < until);
      callback(falsify(now), { ...data, expectedDisplayTime: falsify(data.expectedDisplayTime) });
    };
    return watch.call(this, report);
  };
}

/** Reads the number of the picture on the screen from its 16 blocks. */
function pixelReader(video: HTMLVideoElement): () => number {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("this browser draws nothing");
  canvas.canvas.width = 320;
  canvas.canvas.height = 1;
  return () => {
    canvas.drawImage(video, 0, 170, 320, 1, 0, 0, 320, 1);
    const { data } = canvas.getImageData(0, 0, 320, 1);
    const isWhite = (bit: number) => (data[(bit * 20 + 10) * 4] ?? 0) > 128;
    return Array.from({ length: 16 }, (_, bit) => (isWhite(bit) ? 1 << bit : 0)).reduce((sum, value) => sum + value, 0);
  };
}
