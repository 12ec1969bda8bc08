/** How wrong a page's clock is made. */
export interface WrongClock {
  offsetMs: number;
  ppm: number;
}

/** A picture that was shown. `at` is by the machine's clock, which the page's own scripts do not see (ms since 1970). */
export interface Picture {
  frame: number;
  at: number;
  covered: boolean;
}

/** What a page has seen since it was last asked. */
export interface Seen {
  pictures: Picture[];
  /** Seeks: when, and whether the picture was covered. */
  seeks: { at: number; covered: boolean }[];
  /** Moments at which this machine left the page's timer thread alone for long. */
  gaps: { at: number; ms: number }[];
  /** Reports whose pixels showed another frame than they were about: left out. */
  mismatches: number;
  dropped: number;
  /** When the film could first be played. */
  readyAt: number | null;
  /** How far this page's axis is from the machine's clock (ms). */
  axisErrorMs: number;
}

declare global {
  interface Window {
    witness: {
      take(): Seen;
      /** The frame on the screen at that moment of the machine's clock, and when it was read. */
      readAt(at: number): Promise<{ frame: number; at: number }>;
      /** Stands on that frame and could play on. */
      isReady(frame: number): boolean;
      /** Keeps the page's scripts from running for so long (ms). */
      block(ms: number): void;
    };
  }
}

/**
 * Runs in each page before the application: looks at what is really on the screen and when, then makes the page's clocks
 * wrong. It is sent as text, so it uses nothing from outside itself.
 */
export function watchPage({ offsetMs, ppm }: WrongClock): void {
  const trueNow = performance.now.bind(performance);
  const trueDate = Date.now.bind(Date);
  const origin = performance.timeOrigin;
  const axis = () => origin + trueNow();
  const watch = HTMLVideoElement.prototype.requestVideoFrameCallback;
  const pen = Object.assign(document.createElement("canvas"), { width: 320, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D;
  let film: HTMLVideoElement | null = null;
  const nothing = (): Seen => {
    const { readyAt = null } = seen ?? {};
    return { pictures: [], seeks: [], gaps: [], mismatches: 0, dropped: 0, readyAt, axisErrorMs: axis() - trueDate() };
  };
  let seen: Seen | undefined;
  seen = nothing();
  let droppedBefore = 0;

  const readPixels = () => {
    if (!film || film.readyState < 2) return -1;
    pen.drawImage(film, 0, 170, 320, 1, 0, 0, 320, 1);
    const { data } = pen.getImageData(0, 0, 320, 1);
    let frame = 0;
    for (let bit = 0; bit < 16; bit++) if ((data[(bit * 20 + 10) * 4] ?? 0) > 128) frame += 1 << bit;
    return frame;
  };
  /** Something that lets nothing through lies over the whole picture, or the picture itself is hidden. */
  const isCovered = (video: HTMLVideoElement) => {
    const own = getComputedStyle(video);
    if (own.visibility === "hidden" || own.opacity === "0") return true;
    const box = video.getBoundingClientRect();
    return [...(video.parentElement?.children ?? [])].some((other) => {
      if (other === video || !(video.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
      const { left, right, top, bottom, width } = other.getBoundingClientRect();
      const isOver =
        width > 0 && left <= box.left + 1 && right >= box.right - 1 && top <= box.top + 1 && bottom >= box.bottom - 1;
      const { backgroundColor, visibility } = getComputedStyle(other);
      const isOpaque = !/rgba\(.*, *0(\.\d+)?\)|\/ *0(\.\d+)?\)|transparent/.test(backgroundColor);
      return isOver && visibility !== "hidden" && (isOpaque || /^(IMG|CANVAS)$/.test(other.tagName));
    });
  };
  const look = (video: HTMLVideoElement) => {
    film = video;
    const see: VideoFrameRequestCallback = (_, { expectedDisplayTime, mediaTime }) => {
      watch.call(video, see);
      if (!seen) return;
      const frame = readPixels();
      if (frame === Math.round(mediaTime * 25))
        seen.pictures.push({ frame, at: origin + expectedDisplayTime, covered: isCovered(video) });
      else seen.mismatches++;
    };
    watch.call(video, see);
    video.addEventListener("seeking", () => seen?.seeks.push({ at: axis(), covered: isCovered(video) }));
    video.addEventListener("canplay", () => {
      if (seen) seen.readyAt ??= axis();
    });
  };
  // A page's only child at first is the document itself; the film may come and go with React.
  new MutationObserver(() => {
    const video = document.querySelector<HTMLVideoElement>("video[data-film]");
    if (video && video !== film) look(video);
  }).observe(document, { childList: true, subtree: true });

  if (location.protocol.startsWith("http")) {
    const beat = `let last = performance.now(); setInterval(() => { const now = performance.now();
      if (now - last > 60) postMessage({ at: performance.timeOrigin + last, ms: now - last }); last = now; }, 10);`;
    const heart = new Worker(URL.createObjectURL(new Blob([beat])));
    heart.onmessage = ({ data }) => seen?.gaps.push(data);
  }
  const later = setTimeout.bind(window);
  window.witness = {
    take() {
      const dropped = film?.getVideoPlaybackQuality().droppedVideoFrames ?? 0;
      const taken = { ...(seen ?? nothing()), dropped: Math.max(0, dropped - droppedBefore) };
      droppedBefore = dropped;
      seen = nothing();
      return taken;
    },
    async readAt(at) {
      while (axis() < at) await new Promise((passed) => later(passed, Math.min(200, at - axis())));
      return { frame: readPixels(), at: axis() };
    },
    isReady: (frame) => readPixels() === frame && film?.paused === true && !film.seeking && film.readyState >= 3,
    block(ms) {
      const end = trueNow() + ms;
      while (trueNow() < end);
    },
  };

  const falsify = (now: number) => now * (1 + ppm / 1e6) + offsetMs;
  performance.now = () => falsify(trueNow());
  Date.now = () => Math.round(trueDate() + offsetMs + (trueNow() * ppm) / 1e6);
  HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
    return watch.call(this, (now, data) => {
      const wrong = {
        expectedDisplayTime: falsify(data.expectedDisplayTime),
        presentationTime: falsify(data.presentationTime),
      };
      callback(falsify(now), { ...data, ...wrong });
    });
  };
}
