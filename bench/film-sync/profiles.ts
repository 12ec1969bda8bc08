import { setTimeout as wait } from "node:timers/promises";
import type { Application } from "../../tests/setup/application";
import type { City } from "./city";
import type { Delay } from "./line";

/** What a disturbance may reach. */
export interface Reach {
  app: Application;
  /** Those who watch from the beginning. */
  cities: readonly City[];
}

/** A disturbance on the way to the second marker; ends by itself. */
export interface Strike {
  /** When it begins: ms after the film has started (positive) or before it reaches the marker (negative). */
  at: number;
  do(reach: Reach): Promise<void>;
}

/** What is wrong with the world in a run. */
export interface Profile {
  name: string;
  about: string;
  /** Which column of the goals holds. */
  links: "good" | "bad";
  delay: Delay;
  /** Cities that are disturbed while the others are not; by number, the late one is the last. */
  hurt: readonly number[];
  strike?: Strike;
  /** Bytes per second of the film's file for the cities that are hurt; they begin with an empty cache. */
  mediaBytesPerS?: number;
  /** Nobody gets the event stream. */
  streamBlocked?: boolean;
  /** The application runs without a media server. */
  withoutMedia?: boolean;
}

const delay = (upMs: number, downMs: number, jitterMs = 1) => ({ upMs, downMs, jitterMs });
const near = { links: "good", delay: delay(3, 3), hurt: [] } as const;

const cutFor = (ms: number, ...kinds: Parameters<City["line"]["break"]>) =>
  async function cut({ cities }: Reach) {
    for (const { line } of cities) line.break(...kinds);
    await wait(ms);
    for (const { line } of cities) line.mend();
  };

/** Every profile, as measured; delays are one-way. */
export const profiles: readonly Profile[] = [
  { ...near, name: "near", about: "3/3 ms" },
  { ...near, name: "far", about: "40/40 ms", delay: delay(40, 40, 5) },
  { ...near, name: "uneven", about: "120/60 ms, up to 40 ms jitter", links: "bad", delay: delay(120, 60, 40) },
  { ...near, name: "distant", about: "250/250 ms, up to 100 ms jitter", links: "bad", delay: delay(250, 250, 100) },
  {
    ...near,
    name: "stream-cut",
    about: "the event stream is cut for 4 s across a marker",
    strike: { at: -2_000, do: cutFor(4_000, "stream") },
  },
  {
    ...near,
    name: "http-cut",
    about: "everything is cut for 5 s across a marker",
    links: "bad",
    strike: { at: -2_500, do: cutFor(5_000, "stream", "state", "time", "media", "rest") },
  },
  {
    ...near,
    name: "throttled",
    about: "one city gets the film at 60 % of its bitrate",
    links: "bad",
    hurt: [0, 4],
    mediaBytesPerS: 180_000,
  },
  {
    ...near,
    name: "busy",
    about: "the page of one city is busy for 1.5 s",
    links: "bad",
    hurt: [0],
    strike: {
      at: 1_000,
      do: async ({ cities }) => {
        await cities[0]?.page.evaluate(() => window.witness.block(1_500));
      },
    },
  },
  {
    ...near,
    name: "stopped",
    about: "the browser of one city stands still for 2 s",
    links: "bad",
    hurt: [0],
    strike: { at: 1_000, do: async ({ cities }) => cities[0]?.stopFor(2_000) },
  },
  {
    ...near,
    name: "killed",
    about: "the application is killed 2.5 s before a marker and started again 5 s later",
    strike: {
      at: -2_500,
      do: async ({ app }) => {
        await app.kill();
        await wait(5_000);
        await app.start();
      },
    },
  },
  { ...near, name: "poll-only", about: "the event stream is blocked", streamBlocked: true },
  { ...near, name: "no-livekit", about: "there is no media server", withoutMedia: true },
];
