/** The time of a rehearsal (ms since 1970): it begins with the time the page was made at, and can run faster. */
export class RehearsalClock {
  private base: number;
  private since: number;
  private rate = 1;

  constructor(
    readonly madeAt: number,
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    this.base = madeAt;
    this.since = monotonic();
  }

  readonly now = (): number => this.base + (this.monotonic() - this.since) * this.rate;

  /** From now on so many times as fast. Time never jumps. */
  run(rate: number): void {
    if (rate === this.rate) return;
    this.base = this.now();
    this.since = this.monotonic();
    this.rate = rate;
  }
}
