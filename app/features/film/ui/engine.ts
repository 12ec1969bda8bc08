import { nextMarker } from "../marker";
import { hasStopped, limitOf, timeOfFrame } from "../playhead";
import { emptyFilm, type FilmState } from "../state";
import { addError, type Drift, median, noDrift } from "./drift";
import { FilmVideo } from "./film-video";
import { ignoreMediaKeys } from "./media-keys";
import { msOfFrames } from "./media-time";
import { firstAhead, type Meeting, meetingFor, nearAhead, nextAhead, nextLatency } from "./meeting";
import type { SegmentWatch } from "./preload";
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
  /** The frame to which it is on its way while it is covered; null before that is known. */
  soughtFrame: number | null;
  /** How far ahead (+) or behind (−) this browser is, in milliseconds; null while it does not move. */
  driftMs: number | null;
  soundRefused: boolean;
  /** How many local pauses were undone. */
  undone: number;
  /** The frame on which it stands, when it has the film from there to the next stop; null otherwise. */
  readyFrame: number | null;
  /** Seconds of film that a second brought while it stood; null when that is not known. */
  speed: number | null;
  /** It had to wait for data since its last start. */
  stalled: boolean;
}

export const firstSign: EngineSign = {
  phase: "idle",
  covered: false,
  soughtFrame: null,
  driftMs: null,
  soundRefused: false,
  undone: 0,
  readyFrame: null,
  speed: null,
  stalled: false,
};

export interface EngineOptions {
  video: HTMLVideoElement;
  /** The server's time in milliseconds; null before it is known. */
  now(): number | null;
  onSign(sign: EngineSign): void;
  /** False in Safari, whose sound cracks at each change of the rate: there one seek mends a larger error. */
  writesRate?: boolean;
  /** Does the player fetch as far ahead as its rate asks for (Chromium)? */
  fetchesByRate?: boolean;
  /** How long this device takes to start moving (ms), learnt the last time. */
  latencyMs?: number;
}

/** Errors beyond this (ms) are mended by a seek, the only correction anybody sees; after having waited for data, smaller ones. */
const seekBeyondMs = { rate: 1000, noRate: 300, stalled: 300 };
/** Who is on its way to a place for so long (ms) tries another one. */
const patienceMs = 5000;
const lookAgainMs = 250;
/** Waiting for data so long (ms) is more than a hiccup. */
const stallMs = 300;
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
  private aheadMs: number | null = null;
  /** Since when it waits for data (server's ms). */
  private waitsSince: number | null = null;
  private segment: { frame: number; stop: number; watch: SegmentWatch } | null = null;
  private drift: Drift = noDrift;
  /** How many starts have taught something. */
  private starts = 0;
  private startErrors: number[] | null = null;
  private farOff = 0;
  private sign = firstSign;
  /** How long this device takes to start moving (ms). */
  latencyMs: number;

  constructor(private readonly options: EngineOptions) {
    this.latencyMs = options.latencyMs ?? 40;
    const events = {
      changed: () => this.steer(),
      picture: (frame: number, shownAt: number) => this.seePicture(frame, shownAt),
      undone: () => this.show({ undone: this.sign.undone + 1 }),
      soundRefused: () => this.show({ soundRefused: true }),
    };
    this.video = new FilmVideo(options.video, () => this.film, events, options.fetchesByRate ?? true);
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
      this.segment = null;
      this.show({ phase: absent ? "idle" : "loading", covered: !absent, driftMs: null, readyFrame: null });
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
    const covered = !there && this.sign.covered;
    this.show({ phase: there ? "standing" : "loading", covered, soughtFrame: frame, driftMs: null });
    if (there && this.video.canMove) this.fetchNext(frame);
  }

  /** While it stands, what comes next is fetched (rule R1). */
  private fetchNext(frame: number): void {
    const stop = nextMarker(this.film, frame)?.frame ?? this.film.frames - 1;
    if (this.segment?.frame !== frame || this.segment.stop !== stop)
      this.segment = { frame, stop, watch: this.video.fetchAhead(frame, stop) };
    const { ready, speed } = this.segment.watch.look(performance.now());
    this.show({ readyFrame: ready ? frame : null, speed });
  }

  /** Pictures are reported late by a busy page and not at all by a hidden one, so a timer looks too when the stop has come. */
  private keepMoving(now: number): void {
    const waits = !this.video.canMove;
    this.waitsSince = waits ? (this.waitsSince ?? now) : null;
    const stalled = this.sign.stalled || (this.waitsSince !== null && now - this.waitsSince > stallMs);
    this.show({ phase: waits ? "stalled" : "moving", covered: false, stalled });
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
    const found = this.nearMeeting(now) ?? meetingFor(this.film, now, this.ahead);
    return found && { ...found, chosenAt: now, isStart: found.at === this.film.startedAt };
  }

  /** How far ahead to meet where nothing is fetched yet. */
  private get ahead(): number {
    return this.aheadMs ?? firstAhead(this.video.headMs ?? 300);
  }

  /** Where the player has the film already, the meeting can be nearer. */
  private nearMeeting(now: number): Meeting | null {
    const near = meetingFor(this.film, now, nearAhead(this.video.seekMs ?? 150));
    return near && this.video.has(near.frame) ? near : null;
  }

  private waitForMeeting({ frame, at, chosenAt, isStart }: NonNullable<typeof this.meeting>, now: number): void {
    const ready = this.video.stand(frame) && this.video.canMove;
    this.show({
      phase: ready ? "ready" : "loading",
      covered: !isStart || (!ready && this.sign.covered),
      soughtFrame: frame,
      driftMs: null,
      readyFrame: null,
    });
    const startAt = at - this.latencyMs;
    if (now < startAt - 1) this.lookAt(startAt, now);
    else if (now <= at + lateMs) ready && this.start(now <= startAt + 20);
    else if (ready || isStart || now > chosenAt + patienceMs) this.missMeeting(now - chosenAt);
  }

  /** Too late for it. What came meanwhile is kept by the player, so the next place is often near (rule B4). */
  private missMeeting(waitedMs: number): void {
    this.meeting = null;
    this.aheadMs = nextAhead(Math.max(waitedMs, this.ahead));
    this.steer();
  }

  private start(onTime: boolean): void {
    this.moving = true;
    this.segment = null;
    this.waitsSince = null;
    this.show({ stalled: false, readyFrame: null });
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
    this.latencyMs = nextLatency(this.latencyMs, median(this.startErrors), this.starts++);
    this.startErrors = null;
  }

  private keepStep(errorMs: number): void {
    const writesRate = this.options.writesRate ?? true;
    const limit = this.sign.stalled ? seekBeyondMs.stalled : seekBeyondMs[writesRate ? "rate" : "noRate"];
    this.farOff = Math.abs(errorMs) > limit ? this.farOff + 1 : 0;
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
