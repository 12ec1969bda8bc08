import type { FilmState } from "../state";
import { frameOfPicture, frameOfTime, seekTime } from "./media-time";
import { paintedTime, watchPictures } from "./pictures";
import { coveredUntil, rateToFetch, SegmentWatch } from "./preload";

/** How long after a seek (ms) a browser that reports no picture is believed on its word. */
const believeAfterMs = 250;
/** A picture that old (ms) says nothing about a video that plays: browsers report none while the page is hidden. */
const oldMs = 400;
/** A file that answers a seek with another frame this many times is taken as it is. */
const mostTries = 3;

export interface VideoEvents {
  /** Something changed: look again at what there is to do. */
  changed(): void;
  /** `frame` is seen at `shownAt` (`performance.now()`). */
  picture(frame: number, shownAt: number): void;
  /** A pause that nobody here asked for was undone. */
  undone(): void;
  /** The browser wants a gesture before it plays sound; the film plays muted meanwhile. */
  soundRefused(): void;
}

/** A video element that stands on exact frames and keeps to what it was told, whatever keys or menus want of it. */
export class FilmVideo {
  /** The frame on the screen; null while that is not known. */
  shown: number | null = null;
  private shownSince = 0;
  private wants: "pause" | "play" = "pause";
  private sought: number | null = null;
  private tries = 0;
  private soughtAt = 0;
  /** How long the newest seek took, and how long the file's head took to come (ms); null before. */
  seekMs: number | null = null;
  headMs: number | null = null;
  private readonly stops: (() => void)[];
  private believing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly film: () => FilmState,
    private readonly events: VideoEvents,
    private readonly fetchesByRate: boolean,
  ) {
    const on = (name: keyof HTMLMediaElementEventMap, heard: () => void) => {
      video.addEventListener(name, heard);
      return () => video.removeEventListener(name, heard);
    };
    this.stops = [
      watchPictures(video, (picture) => this.seePicture(picture.mediaTime, picture.shownAt)),
      on("seeked", () => {
        this.seekMs = performance.now() - this.soughtAt;
        this.believeSoon();
      }),
      on("loadstart", () => {
        this.soughtAt = performance.now();
      }),
      on("loadedmetadata", () => {
        this.headMs = performance.now() - this.soughtAt;
      }),
      on("pause", () => this.keepPlaying()),
      on("play", () => this.wants === "pause" && video.pause()),
      on("emptied", () => this.forget()),
      ...(["loadedmetadata", "canplay", "seeked", "waiting", "playing"] as const).map((name) =>
        on(name, events.changed),
      ),
    ];
  }

  get loaded(): boolean {
    return this.video.readyState >= HTMLMediaElement.HAVE_METADATA;
  }

  /** Could it move on at once? */
  get canMove(): boolean {
    return this.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  /** The frame it is on, also while the browser reports no pictures. */
  get frame(): number | null {
    const known = this.video.paused || performance.now() - this.shownSince < oldMs;
    return known ? this.shown : frameOfTime(this.film(), this.video.currentTime);
  }

  /** Has it played to the middle of `frame`? Says so also when the report of its picture is late. */
  isPast(frame: number): boolean {
    return !this.video.seeking && this.video.currentTime >= seekTime(this.film(), frame);
  }

  /** Stands on `frame`; says whether it does already. Call it again whenever something changed. */
  stand(frame: number): boolean {
    const { video } = this;
    this.wants = "pause";
    if (!video.paused) {
      video.pause();
      if (performance.now() - this.shownSince > oldMs) this.shown = null;
    }
    this.rate(1);
    // On a slow line a search that nobody needs any more can last: then this one takes its place.
    if (video.seeking && (this.sought === null || this.sought === frame)) return false;
    if (video.seeking) this.shown = null;
    if (this.shown === frame) this.shown = this.painted() ?? frame;
    if (this.shown === null && this.sought === frame) {
      // It has arrived; the report of its picture comes in a moment, or `believeSoon` does without.
      this.shown = this.painted();
      if (this.shown === null) return false;
    }
    if (this.shown === frame) return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    if (this.sought !== frame) this.tries = 0;
    if (this.tries >= mostTries) return true;
    this.tries++;
    this.sought = frame;
    this.shown = null;
    this.soughtAt = performance.now();
    video.currentTime = seekTime(this.film(), frame);
    return false;
  }

  /** Is it on its way to a frame? */
  get seeking(): boolean {
    return this.video.seeking;
  }

  /** Has the player this frame, and half a second after it? */
  has(frame: number): boolean {
    const at = seekTime(this.film(), frame);
    return coveredUntil(this.video, at) >= at + 0.5;
  }

  /**
   * Has the film fetched from `frame`, on which it stands, to `stop`; call the result's `look` now and then. A player at rest
   * fetches a few seconds only. Chromium's goes by its rate, which it takes up when it plays: so it plays faster for no time at all.
   */
  fetchAhead(frame: number, stop: number): SegmentWatch {
    const { video } = this;
    const [from, to] = [seekTime(this.film(), frame), seekTime(this.film(), stop)];
    if (this.fetchesByRate && to - coveredUntil(video, from) > 1) {
      const { muted } = video;
      video.muted = true;
      video.playbackRate = rateToFetch(to - from);
      video.play().catch(() => {});
      video.pause();
      video.playbackRate = 1;
      video.muted = muted;
    }
    return new SegmentWatch(video, from, Math.min(to, video.duration), performance.now());
  }

  /** Moves on from where it stands. */
  move(): void {
    this.wants = "play";
    this.sought = null;
    this.video.play().catch((error: unknown) => this.playMuted(error));
  }

  /** Plays at this rate; a rate that is set already is not set again. */
  rate(rate: number): void {
    if (this.video.playbackRate !== rate) this.video.playbackRate = rate;
  }

  close(): void {
    clearTimeout(this.believing);
    for (const stop of this.stops) stop();
    this.wants = "pause";
    this.video.pause();
  }

  private seePicture(mediaTime: number, shownAt: number): void {
    const frame = frameOfPicture(this.film(), mediaTime);
    if (this.video.seeking && frame !== this.sought) return;
    this.shown = frame;
    this.shownSince = performance.now();
    this.events.picture(frame, shownAt);
  }

  /** Some browsers report no picture after a seek, hidden ones never do: then the time must serve. */
  private believeSoon(): void {
    clearTimeout(this.believing);
    this.believing = setTimeout(() => {
      if (this.shown !== null || this.video.seeking) return;
      this.shown = frameOfTime(this.film(), this.video.currentTime);
      this.events.changed();
    }, believeAfterMs);
  }

  private painted(): number | null {
    const time = paintedTime(this.video);
    return time === null ? null : frameOfPicture(this.film(), time);
  }

  private keepPlaying(): void {
    const { video } = this;
    if (this.wants !== "play" || !video.paused || video.ended) return;
    this.events.undone();
    this.move();
  }

  private playMuted(error: unknown): void {
    const refused = error instanceof DOMException && error.name === "NotAllowedError";
    if (!refused || this.video.muted || this.wants !== "play") return;
    this.video.muted = true;
    this.events.soundRefused();
    this.move();
  }

  /** Another file, or the same one loaded again. */
  private forget(): void {
    this.shown = null;
    this.sought = null;
    this.tries = 0;
    this.events.changed();
  }
}
