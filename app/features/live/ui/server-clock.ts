import { addSample, type ClockFilter, emptyClock, offsetOf } from "../../film/clock-filter";

/** The server's time in this page, in milliseconds since 1970: a filter over samples, on the browser's monotonic clock. */
export class ServerClock {
  private filter: ClockFilter = emptyClock;
  private offset: number;

  /** @param madeAt the server's time at which the page was made at: good to a second until the first sample */
  constructor(readonly madeAt: number) {
    this.offset = madeAt - performance.now();
  }

  readonly now = (): number => performance.now() + this.offset;

  /** One more answer of the server about its time. */
  sample(server: string, sentAt: number, receivedAt: number, serverNow: number): void {
    this.filter = addSample(this.filter, { server, sentAt, receivedAt, serverNow });
    this.offset = offsetOf(this.filter) ?? this.offset;
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
