/** What of a media element is read here. */
export type Buffering = Pick<HTMLVideoElement, "buffered" | "networkState">;

/** What is known of a stand's segment. `ready`: it is here, or the player takes no more. */
export interface Fetched {
  ready: boolean;
  /** Seconds of film that came in a second; null when too little came to tell. */
  speed: number | null;
}

/** A player that has fetched nothing for so long (ms) and wants nothing has what it takes. */
const fullAfterMs = 2_000;
/** `buffered` is reckoned from bytes by some browsers, so its end is not exact (s). */
const about = 0.3;
/** Fewer seconds of film, or less time (ms) while more is to come, say nothing about the line's speed. */
const enough = 3;
const longMs = 5_000;
const idle = 1;

/** Until when (s) the element has the film from `at` on without a gap; `at` when it has nothing there. */
export function coveredUntil({ buffered }: Pick<Buffering, "buffered">, at: number): number {
  for (let range = 0; range < buffered.length; range++) {
    if (buffered.start(range) <= at + about && buffered.end(range) > at) return buffered.end(range);
  }
  return at;
}

/** Watches how the film comes in while it stands at `from` (s), until `to` (s) is reached (rule R1). */
export class SegmentWatch {
  private readonly first: number;
  private newest: number;
  private grewAt: number;
  private ready = false;

  constructor(
    private readonly video: Buffering,
    private readonly from: number,
    private readonly to: number,
    private readonly since: number,
  ) {
    this.first = this.newest = coveredUntil(video, from);
    this.grewAt = since;
  }

  /** @param now the browser's monotonic clock, ms */
  look(now: number): Fetched {
    const covered = coveredUntil(this.video, this.from);
    if (covered > this.newest) this.grewAt = now;
    this.newest = Math.max(this.newest, covered);
    const full = this.video.networkState === idle && now - this.grewAt >= fullAfterMs && covered > this.from;
    this.ready ||= covered >= this.to - about || full;
    return { ready: this.ready, speed: this.speed(now) };
  }

  /** While nothing comes the time still counts: a line that has stopped gets slower and slower. */
  private speed(now: number): number | null {
    const came = this.newest - this.first;
    const tookMs = (this.ready ? this.grewAt : now) - this.since;
    if (this.ready ? came < enough : tookMs < longMs) return null;
    return Math.round((10_000 * came) / Math.max(1, tookMs)) / 10;
  }
}

/** Chromium's player fetches ten seconds ahead, times its rate; half of that is reckoned with, as it goes by the mean bit rate. */
const aheadSeconds = 5;
/** The fastest rate browsers take. */
const fastest = 16;

/** The rate at which a player fetches `seconds` of film ahead. */
export const rateToFetch = (seconds: number): number =>
  Math.min(fastest, Math.max(1, Math.ceil(seconds / aheadSeconds)));
