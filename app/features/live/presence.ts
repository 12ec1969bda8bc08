/** How long an attendee of whom nothing is heard counts as here (ms). */
export const lostAfterMs = 20_000;
/** How often processes tell each other whom they see, and sweep out who is away (ms). */
export const sweepEveryMs = 5_000;

/** Who has been seen in a session, and when (ms): by this process itself, or as another one tells. */
export class Presence {
  private readonly streams = new Map<string, number>();
  private readonly polled = new Map<string, number>();
  private readonly told = new Map<string, number>();
  /** Until when (ms) they count as here who have said when they will be heard of again. */
  private readonly until = new Map<string, number>();

  /**
   * A poll or a command. `againMs`: within which time the next poll comes. Who has said so is gone when it does not come, even with
   * a stream open: a stream over a cut line stays open for many minutes.
   */
  seen(attendeeId: string, now: number, againMs?: number): void {
    this.polled.set(attendeeId, now);
    const before = this.until.get(attendeeId);
    if (againMs !== undefined) this.until.set(attendeeId, now + againMs + lostAfterMs);
    else if (before !== undefined) this.until.set(attendeeId, Math.max(before, now + lostAfterMs));
  }

  /** Another process sees them. */
  seenElsewhere(attendeeIds: readonly string[], now: number): void {
    for (const id of attendeeIds) this.told.set(id, now);
  }

  streamOpened(attendeeId: string): void {
    this.streams.set(attendeeId, (this.streams.get(attendeeId) ?? 0) + 1);
  }

  streamClosed(attendeeId: string, now: number): void {
    const left = (this.streams.get(attendeeId) ?? 1) - 1;
    if (left > 0) this.streams.set(attendeeId, left);
    else this.streams.delete(attendeeId);
    this.seen(attendeeId, now);
  }

  get hasStreams(): boolean {
    return this.streams.size > 0;
  }

  /** Whom this process has seen since the sweep before: what it tells the others. */
  seenHere(now: number): string[] {
    const polled = [...this.polled].filter(([, at]) => now - at <= sweepEveryMs).map(([id]) => id);
    const streams = [...this.streams.keys()].filter((id) => now < (this.until.get(id) ?? Number.POSITIVE_INFINITY));
    return [...new Set([...streams, ...polled])];
  }

  /** Which of these have been away too long. Whom nobody has told of yet is given the time from now on. */
  away(attendeeIds: readonly string[], now: number): string[] {
    return attendeeIds.filter((id) => {
      const until = this.until.get(id);
      if (until === undefined && this.streams.has(id)) return false;
      const at = Math.max(this.polled.get(id) ?? 0, this.told.get(id) ?? 0);
      if (at === 0) this.told.set(id, now);
      return at !== 0 && now >= Math.max(until ?? 0, at + lostAfterMs);
    });
  }
}
