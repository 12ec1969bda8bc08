/** What a browser said longer ago than this no longer counts (ms): it polls every 5 s. */
const rememberedMs = 15_000;

/** The round trips that browsers measured lately, by attendee, in milliseconds. */
export class RoundTrips {
  private readonly told = new Map<string, { ms: number; at: number }>();

  note(attendeeId: string, ms: number, now: number): void {
    this.told.set(attendeeId, { ms, at: now });
  }

  lately(now: number): number[] {
    for (const [id, { at }] of this.told) if (now - at > rememberedMs) this.told.delete(id);
    return [...this.told.values()].map(({ ms }) => ms);
  }
}
