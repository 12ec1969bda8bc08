import { addSample, type ClockFilter, emptyClock, offsetOf, roundTripOf } from "../../film/clock-filter";

/** A page that is just being made answers late, and its first samples are bad by as much: so several follow each other. */
const firstSamples = 8;
const betweenFirstMs = 150;

/** The server's time in this page, in milliseconds since 1970: a filter over samples, on the browser's monotonic clock. */
export class ServerClock {
  private filter: ClockFilter = emptyClock;
  private offset: number;

  /** @param madeAt the server's time at which the page was made at: good to a second until the first sample */
  constructor(readonly madeAt: number) {
    this.offset = madeAt - performance.now();
  }

  readonly now = (): number => performance.now() + this.offset;

  /** The shortest way to the server and back, in milliseconds; null before the first sample. */
  get roundTrip(): number | null {
    return roundTripOf(this.filter);
  }

  /** One more answer of the server about its time. */
  sample(server: string, sentAt: number, receivedAt: number, serverNow: number): void {
    this.filter = addSample(this.filter, { server, sentAt, receivedAt, serverNow });
    this.offset = offsetOf(this.filter) ?? this.offset;
  }

  /** Asks the server for its time until it is known well. */
  async settle(): Promise<void> {
    for (let i = 0; i < firstSamples; i++) {
      await this.ask();
      await new Promise((passed) => setTimeout(passed, betweenFirstMs));
    }
  }

  /** Asks the server for its time once; being unreachable is no error. */
  async ask(): Promise<void> {
    const sentAt = performance.now();
    const response = await fetch("/api/time", { cache: "no-store" }).catch(() => null);
    const receivedAt = performance.now();
    if (!response?.ok) return;
    const { now, server } = await response.json();
    this.sample(server, sentAt, receivedAt, now);
  }
}
