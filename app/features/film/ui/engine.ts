import { hasStopped, limitOf, timeOfFrame } from "../playhead";
import { emptyFilm, type FilmState } from "../state";
import { addError, type Drift, median, noDrift } from "./drift";
import { FilmVideo } from "./film-video";
import { ignoreMediaKeys } from "./media-keys";
import { msOfFrames } from "./media-time";
import { type Meeting, meetingFor, nextAhead, nextLatency } from "./meeting";
import { recoverDownload } from "./recover";

/**
 * What the player shows about itself. `loading`: on its way to its place. `ready`: stands where the others will start.
 * `moving`, `stalled` (waits for data), `standing` (where it shall).
 */
export type EnginePhase = "idle" | "loading" | "ready" | "moving" | "stalled" | "standing";

export interface EngineSign {
  phase: EnginePhase;
  /** Searching for its place in a running film: better not shown. */
  covered: boolean;
  /** How far ahead (+) or behind (−) this browser is, in milliseconds; null while it does not move. */
  driftMs: number | null;
  soundRefused: boolean;
  /** How many local pauses were undone. */
  undone: number;
}

export interface EngineOptions {
  video: HTMLVideoElement;
  /** The server's time in milliseconds; null before it is known. */
  now(): number | null;
  onSign(sign: EngineSign): void;
  /** False in Safari, whose sound cracks at each change of the rate: there one seek mends a larger error. */
  writesRate?: boolean;
  /** How long this device takes to start moving (ms), learnt the last time. */
  latencyMs?: number;
}

/** Errors beyond this (ms) are mended by a seek, the only correction anybody sees. */
const seekBeyondMs = { rate: 1000, noRate: 300 };
const lookAgainMs = 250;
/** Who is ready at most this late (ms) still starts and catches up by its rate. */
const lateMs = 120;
/** A browser that moves may come to its stop this late (ms) by itself; then it seeks there. */
const graceMs = 1000;

/** Keeps a video where the session's film is: it starts, stops, falls in and keeps step. Every decision is made in `steer`. */
export class FilmEngine {
  private film: FilmState = emptyFilm;
  private readonly video: FilmVideo;
  private readonly ends: (() => void)[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private moving = false;
  /** When it must have arrived (server's ms). */
  private deadline = 0;
  private meeting: (Meeting & { chosenAt: number; isStart: boolean }) | null = null;
  private aheadMs = 700;
  private drift: Drift = noDrift;
  private startErrors: number[] | null = null;
  private farOff = 0;
  private sign: EngineSign = { phase: "idle", covered: false, driftMs: null, soundRefused: false, undone: 0 };
  /** How long this device takes to start moving (ms). */
  latencyMs: number;

  constructor(private readonly options: EngineOptions) {
    this.latencyMs = options.latencyMs ?? 40;
    this.video = new FilmVideo(options.video, () => this.film, {
      changed: () => this.steer(),
      picture: (frame, shownAt) => this.seePicture(frame, shownAt),
      undone: () => this.show({ undone: this.sign.undone + 1 }),
      soundRefused: () => this.show({ soundRefused: true }),
    });
    const look = () => this.steer();
    const every = setInterval(look, lookAgainMs);
    document.addEventListener("visibilitychange", look);
    this.ends = [
      ignoreMediaKeys(),
      recoverDownload(options.video),
      () => clearInterval(every),
      () => document.removeEventListener("visibilitychange", look),
      () => this.video.close(),
    ];
  }

  /** Takes the session's newest film state. */
  update(film: FilmState): void {
    const before = this.film;
    this.film = film;
    const sameRun = (["filmId", "startedAt", "posFrame", "fpsNum", "fpsDen"] as const).every(
      (key) => film[key] === before[key],
    );
    if (!sameRun) this.meeting = null;
    if (this.moving) {
      this.moving = sameRun || (film.filmId === before.filmId && this.isAboutToArrive());
      this.setDeadline();
    }
    this.steer();
  }

  /** Sound after a gesture of the visitor. */
  soundOn(): void {
    this.options.video.muted = false;
    this.show({ soundRefused: false });
  }

  close(): void {
    clearTimeout(this.timer);
    for (const end of this.ends) end();
  }

  /** Looks at where the film is and where the video is, and does the next thing. Harmless to call at any time. */
  private steer(): void {
    clearTimeout(this.timer);
    const now = this.options.now();
    const absent = this.film.filmId === null;
    if (absent || now === null || !this.video.loaded) {
      this.moving = false;
      this.show({ phase: absent ? "idle" : "loading", covered: !absent, driftMs: null });
      return;
    }
    if (this.moving) this.moving = !this.hasArrived(now);
    if (this.moving) this.keepMoving(now);
    else if (hasStopped(this.film, now)) this.standOn(this.stop);
    else this.meet(now);
  }

  /** Where this video stops next, or stands. */
  private get stop(): number {
    return this.film.startedAt === null ? this.film.posFrame : limitOf(this.film);
  }

  private hasArrived(now: number): boolean {
    const frame = this.video.frame;
    return now > this.deadline || (frame !== null && frame >= this.stop) || this.video.isPast(this.stop);
  }

  /** The others stand already and this one is so little behind that it may play on to their frame. */
  private isAboutToArrive(): boolean {
    const frame = this.video.frame;
    return (
      this.film.startedAt === null && frame !== null && frame <= this.stop && this.stop - frame < this.film.fps / 2
    );
  }

  private setDeadline(): void {
    this.deadline = (timeOfFrame(this.film, this.stop) ?? this.options.now() ?? 0) + graceMs;
  }

  private standOn(frame: number): void {
    const there = this.video.stand(frame);
    this.show({ phase: there ? "standing" : "loading", covered: !there && this.sign.covered, driftMs: null });
  }

  /** Pictures are reported late by a busy page and not at all by a hidden one, so a timer looks too when the stop has come. */
  private keepMoving(now: number): void {
    this.show({ phase: this.video.canMove ? "moving" : "stalled", covered: false });
    const arrival = timeOfFrame(this.film, this.stop);
    if (arrival !== null) this.lookAt(arrival + 30, now);
  }

  /** Falls in with the running film, or waits on its first frame for the start. */
  private meet(now: number): void {
    this.meeting ??= this.chooseMeeting(now);
    if (this.meeting) this.waitForMeeting(this.meeting, now);
    else this.standOn(limitOf(this.film));
  }

  private chooseMeeting(now: number) {
    const found = meetingFor(this.film, now, this.aheadMs);
    return found && { ...found, chosenAt: now, isStart: found.at === this.film.startedAt };
  }

  private waitForMeeting({ frame, at, chosenAt, isStart }: NonNullable<typeof this.meeting>, now: number): void {
    const ready = this.video.stand(frame) && this.video.canMove;
    this.show({
      phase: ready ? "ready" : "loading",
      covered: !isStart || (!ready && this.sign.covered),
      driftMs: null,
    });
    const startAt = at - this.latencyMs;
    if (now < startAt - 1) this.lookAt(startAt, now);
    else if (now > at + lateMs) this.missMeeting(now - chosenAt);
    else if (ready) this.start(now <= startAt + 20);
  }

  private missMeeting(waitedMs: number): void {
    this.meeting = null;
    this.aheadMs = nextAhead(Math.max(waitedMs, this.aheadMs));
    this.steer();
  }

  private start(onTime: boolean): void {
    this.moving = true;
    this.drift = noDrift;
    this.farOff = 0;
    this.startErrors = onTime ? [] : null;
    this.meeting = null;
    this.setDeadline();
    this.video.move();
  }

  private seePicture(frame: number, shownAt: number): void {
    const now = this.options.now();
    const due = timeOfFrame(this.film, frame);
    if (!this.moving || frame >= this.stop) this.steer();
    if (!this.moving || now === null || due === null) return;
    this.watchStop(frame, shownAt);
    const errorMs = due - (now + shownAt - performance.now());
    this.learnLatency(errorMs);
    this.keepStep(errorMs);
  }

  /** Shortly before the stop: looks in the middle of its frame, counted from this picture. */
  private watchStop(frame: number, shownAt: number): void {
    const left = this.stop - frame;
    if (left > 4) return;
    clearTimeout(this.timer);
    const middle = shownAt + msOfFrames(this.film, left + 0.5);
    this.timer = setTimeout(() => this.steer(), Math.max(0, middle - performance.now()));
  }

  private learnLatency(errorMs: number): void {
    if (this.startErrors?.push(errorMs) !== 6) return;
    this.latencyMs = nextLatency(this.latencyMs, median(this.startErrors));
    this.startErrors = null;
  }

  private keepStep(errorMs: number): void {
    const writesRate = this.options.writesRate ?? true;
    this.farOff = Math.abs(errorMs) > (writesRate ? seekBeyondMs.rate : seekBeyondMs.noRate) ? this.farOff + 1 : 0;
    if (this.farOff >= 3) {
      this.moving = false;
      this.meeting = null;
      this.steer();
      return;
    }
    const before = this.drift;
    this.drift = addError(before, errorMs);
    if (writesRate) this.video.rate(this.drift.rate);
    if (this.drift.errorsMs.length === 0) this.show({ driftMs: Math.round(median([...before.errorsMs, errorMs])) });
  }

  private lookAt(at: number, now: number): void {
    this.timer = setTimeout(() => this.steer(), Math.max(0, at - now));
  }

  private show(change: Partial<EngineSign>): void {
    const next = { ...this.sign, ...change };
    const changed = (Object.keys(next) as (keyof EngineSign)[]).some((key) => next[key] !== this.sign[key]);
    this.sign = next;
    if (changed) this.options.onSign(next);
  }
}
