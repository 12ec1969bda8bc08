import { quantile } from "../lib/result";
import type { Profile } from "./profiles";
import type { Leg, StopSeen } from "./run";
import type { Picture } from "./watch-page";

/** In step again: so near (ms) to where the others are, for so many pictures on end. */
const inStep = { ms: 60, pictures: 5 };
/** A machine that leaves a thread alone for that long (ms), or loses more than this share of the pictures, measures itself. */
const voidBeyond = { gapMs: 150, droppedShare: 0.05 };

/** p50, p95 and the largest of `n` values; null where there are none. */
export interface Spread {
  n: number;
  p50: number | null;
  p95: number | null;
  max: number | null;
}

/** What a profile's valid runs gave. Times in ms. */
export interface Figures {
  stops: { n: number; exact: number; exactOnceAnswering: number; slowestMs: number };
  beyond: { n: number; none: number; max: number };
  /** Between any two cities that nothing was done to, per picture that both showed. */
  skew: Spread;
  start: Spread;
  late: Spread & { visibleSeeks: number };
  /** From the end of a disturbance of one city until it was in step with the others. */
  recovery: Spread;
  /** `settled`: those of one frame at a stop, which are not counted as seen. */
  seeks: { visible: number; hours: number; hurt: number; settled: number };
  excluded: { mismatches: number; pictures: number };
}

/** Why a run says nothing about the application; null when it does. */
export function whyVoid(legs: readonly Leg[], { hurt, strike }: Profile): string | null {
  for (const leg of legs) {
    const cities = leg.cities.filter((_, at) => at < 4 && !hurt.includes(at));
    // Starting the application again is work for the machine that the profile itself asks for.
    const until = strike && leg.struckUntil ? Math.min(leg.dueAt, leg.struckUntil) : leg.dueAt;
    const gaps = cities.flatMap((city) => city.gaps.filter(({ at }) => at > leg.startedAt - 300 && at < until));
    const longest = Math.max(0, ...gaps.map(({ ms }) => ms));
    if (longest > voidBeyond.gapMs) return `a browser got no time for ${Math.round(longest)} ms`;
    const dropped = cities.reduce((sum, city) => sum + city.dropped, 0) / (cities.length * (leg.to - leg.from));
    if (dropped > voidBeyond.droppedShare) return `${Math.round(dropped * 100)} % of the pictures were dropped`;
    if (cities.some((city) => Math.abs(city.axisErrorMs) > 5)) return "a page's time axis is off";
  }
  return null;
}

/** Takes all valid runs of a profile together. */
export function figuresOf(runs: readonly Leg[][], profile: Profile): Figures {
  const legs = runs.flat();
  const seen = legs.flatMap((leg) =>
    leg.cities.map((city, at) => ({ ...city, leg, hurt: profile.hurt.includes(at), at })),
  );
  const beyond = seen.map(({ pictures, leg }) => Math.max(0, ...pictures.map(({ frame }) => frame - leg.to)));
  const rightAfter = seen.flatMap(({ stop }) => (stop.rightAfterMs === null ? [] : [stop.rightAfterMs]));
  const visible = seen.map((city) => {
    const open = city.seeks.filter((seek) => city.at !== 4 && !seek.covered && seek.at > city.leg.startedAt);
    const settled = open.filter((seek) => settles(seek.at, city)).length;
    return { ...city, settled, count: open.length - settled };
  });
  const sum = (hurt: boolean) => visible.reduce((all, one) => all + (one.hurt === hurt ? one.count : 0), 0);
  const lates = runs.flatMap((run) => lateOf(run) ?? []);
  return {
    stops: {
      n: seen.length,
      exact: seen.filter(({ stop }) => stop.rightAfterMs === 0).length,
      exactOnceAnswering: rightAfter.length,
      slowestMs: Math.round(Math.max(0, ...rightAfter)),
    },
    beyond: { n: beyond.length, none: beyond.filter((frames) => frames === 0).length, max: Math.max(0, ...beyond) },
    skew: spread(legs.flatMap((leg) => apartOf(leg, profile.hurt))),
    start: spread(legs.flatMap((leg) => startOf(leg, profile.hurt))),
    late: { ...spread(lates.map(({ ms }) => ms)), visibleSeeks: lates.reduce((all, { seeks }) => all + seeks, 0) },
    recovery: spread(legs.flatMap((leg) => recoveryOf(leg, profile.hurt))),
    seeks: {
      visible: sum(false),
      hours: visible.reduce((all, { leg, hurt }) => all + (hurt ? 0 : (leg.dueAt - leg.startedAt) / 3_600_000), 0),
      hurt: sum(true),
      settled: visible.reduce((all, { settled }) => all + settled, 0),
    },
    excluded: {
      mismatches: seen.reduce((all, { mismatches }) => all + mismatches, 0),
      pictures: seen.reduce((all, { pictures }) => all + pictures.length, 0),
    },
  };
}

/** A browser that paused a frame early or late goes to the marker's frame: one picture later there, no jump. */
function settles(at: number, { pictures, leg }: { pictures: readonly Picture[]; leg: Leg }): boolean {
  const before = pictures.findLast((picture) => picture.at <= at);
  return Math.abs(at - leg.dueAt) < 500 && before !== undefined && Math.abs(before.frame - leg.to) <= 1;
}

function spread(values: readonly number[]): Spread {
  if (values.length === 0) return { n: 0, p50: null, p95: null, max: null };
  const round = (value: number) => Math.round(value * 10) / 10;
  const at = (q: number) => round(quantile(values, q));
  return { n: values.length, p50: at(0.5), p95: at(0.95), max: round(values.reduce((a, b) => Math.max(a, b))) };
}

/** When each frame was first seen, among those between start and stop. */
function firstSeen(pictures: readonly Picture[], { from, to, startedAt }: Leg): Map<number, number> {
  const first = new Map<number, number>();
  for (const { frame, at } of pictures)
    if (frame > from && frame <= to && at > startedAt - 500 && !first.has(frame)) first.set(frame, at);
  return first;
}

/** How far apart each two undisturbed cities showed each frame; the late one does not count. */
function apartOf(leg: Leg, hurt: readonly number[]): number[] {
  const cities = leg.cities
    .filter((_, at) => at < 4 && !hurt.includes(at))
    .map((city) => firstSeen(city.pictures, leg));
  return cities.flatMap((one, number) =>
    cities.slice(number + 1).flatMap((other) =>
      [...one].flatMap(([frame, at]) => {
        const there = other.get(frame);
        return there === undefined ? [] : [Math.abs(at - there)];
      }),
    ),
  );
}

/** Time between the first city that moved and the last one. */
function startOf(leg: Leg, hurt: readonly number[]): number[] {
  const moved = leg.cities
    .filter((_, at) => at < 4 && !hurt.includes(at))
    .flatMap((city) => [...firstSeen(city.pictures, leg).values()].slice(0, 1));
  return moved.length < 2 ? [] : [Math.max(...moved) - Math.min(...moved)];
}

/** From when `after` (ms) on the city showed what the others showed; the end of the way where it did not before. */
function inStepFrom(pictures: readonly Picture[], leg: Leg, hurt: readonly number[]): number | null {
  const others = leg.cities
    .filter((_, at) => at < 4 && !hurt.includes(at))
    .map((city) => firstSeen(city.pictures, leg));
  const isNear = ({ frame, at }: Picture) => {
    const there = others.flatMap((other) => other.get(frame) ?? []);
    return there.length > 0 && Math.abs(quantile(there, 0.5) - at) <= inStep.ms;
  };
  for (const [number, picture] of pictures.entries()) {
    const next = pictures.slice(number, number + inStep.pictures);
    if (next.every(isNear)) return picture.at;
  }
  return null;
}

/** When a city that was not in step before stood on the stop's frame. */
function rightAtStop({ dueAt }: Leg, { rightAfterMs }: StopSeen): number {
  return rightAfterMs === 0 ? dueAt : dueAt + 1_000 + (rightAfterMs ?? 8_000);
}

/** The late city: how long after it could play it showed the right frame, and how often it was seen to jump. */
function lateOf(run: readonly Leg[]): { ms: number; seeks: number } | null {
  const leg = run.at(-1);
  const city = leg?.cities[4];
  if (!leg || !city || city.readyAt === null || city.readyAt > leg.dueAt - 500) return null;
  const pictures = city.pictures.filter(({ covered, at }) => !covered && at > Number(city.readyAt));
  // Who is not in step before the marker is right there at the latest, or when its frame was.
  const at = inStepFrom(pictures, leg, [4]) ?? rightAtStop(leg, city.stop);
  const seeks = city.seeks.filter((seek) => !seek.covered && seek.at > Number(city.readyAt)).length;
  return { ms: Math.max(0, at - city.readyAt), seeks };
}

function recoveryOf(leg: Leg, hurt: readonly number[]): number[] {
  const { struckUntil } = leg;
  if (struckUntil === null) return [];
  return hurt.flatMap((at) => {
    const city = leg.cities[at];
    if (!city) return [];
    const pictures = city.pictures.filter((picture) => picture.at > struckUntil);
    const back = inStepFrom(pictures, leg, hurt) ?? rightAtStop(leg, city.stop);
    return [Math.max(0, back - struckUntil)];
  });
}
