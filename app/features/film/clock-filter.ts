/** One question to the server about its time. All in milliseconds; `sentAt` and `receivedAt` by the browser's monotonic clock. */
export interface ClockSample {
  /** Which server process answered: each has its own clock. */
  server: string;
  sentAt: number;
  receivedAt: number;
  serverNow: number;
}

/** The newest samples of one server process, oldest first. */
export interface ClockFilter {
  server: string | null;
  samples: readonly ClockSample[];
}

export const emptyClock: ClockFilter = { server: null, samples: [] };

/** How many samples are looked at: old ones would hide that the two clocks do not run equally fast. */
const remembered = 12;

const roundTrip = (sample: ClockSample) => sample.receivedAt - sample.sentAt;

/** The filter after one more sample. Another server process begins anew; a sample that ends before it began is dropped. */
export function addSample(filter: ClockFilter, sample: ClockSample): ClockFilter {
  if (!(roundTrip(sample) >= 0) || !Number.isFinite(sample.serverNow)) return filter;
  const kept = filter.server === sample.server ? filter.samples : [];
  return { server: sample.server, samples: [...kept, sample].slice(-remembered) };
}

/** The sample with the shortest way, as in NTP: the longer one waited, the less is known about when the server looked. */
function best(filter: ClockFilter): ClockSample | null {
  return filter.samples.reduce<ClockSample | null>(
    (least, sample) => (least && roundTrip(least) <= roundTrip(sample) ? least : sample),
    null,
  );
}

/** What to add to the browser's monotonic clock to get the server's time; null before the first sample. Wrong by at most half a round trip. */
export function offsetOf(filter: ClockFilter): number | null {
  const sample = best(filter);
  return sample && sample.serverNow - (sample.sentAt + sample.receivedAt) / 2;
}

/** The shortest round trip known, in milliseconds; null before the first sample. */
export function roundTripOf(filter: ClockFilter): number | null {
  const sample = best(filter);
  return sample && roundTrip(sample);
}
