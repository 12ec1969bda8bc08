import { setTimeout as wait } from "node:timers/promises";
import { type Application, type Client, session4 } from "../../tests/setup/application";
import type { City } from "./city";
import type { Profile } from "./profiles";
import type { Seen } from "./watch-page";

const msPerFrame = 40;

/** What stands on the stage for a run. The last city comes late. */
export interface Scene {
  app: Application;
  moderator: Client;
  cities: readonly City[];
  late: City;
  markers: readonly number[];
  /** Path of the page that plays the film. */
  path: string;
  /** How long the film waits for a city that is not ready, as a moderator would. */
  patienceMs: number;
  /** How long a wrong frame is watched for becoming the right one. */
  wrongForMs: number;
}

/** The way from one stop to the next, and what was seen of it; `cities` in their order, the late one last where it was there. */
export interface Leg {
  from: number;
  to: number;
  /** By the server's clock, which is the machine's (ms since 1970). */
  startedAt: number;
  dueAt: number;
  /** Cities that were not ready when it began. */
  waitedFor: number;
  /** When the disturbance was over; null where there was none. */
  struckUntil: number | null;
  cities: (Seen & { stop: StopSeen })[];
}

/** What a city showed a second after the stop; `rightAfterMs` counts from there, null when it never became right. */
export interface StopSeen {
  frame: number;
  rightAfterMs: number | null;
}

/** Lets all cities watch the film to its last marker; the late city comes on the last leg. */
export async function playOnce(scene: Scene, profile: Profile): Promise<Leg[]> {
  const { moderator, cities, late, markers } = scene;
  await prepare(scene, profile);
  await order(moderator, "film.seek", { frame: 0 });
  const legs: Leg[] = [];
  let from = 0;
  for (const [number, to] of markers.entries()) {
    const isLast = number === markers.length - 1;
    const ready = await Promise.all(
      cities.map((city, at) => city.ready(from, profile.hurt.includes(at) ? 2_000 : scene.patienceMs)),
    );
    await Promise.all(cities.map((city) => city.take()));
    await order(moderator, "film.resume");
    const { film } = (await (await moderator.get(`${session4}/state`)).json()).state;
    if (film.stopFrame !== to) throw new Error(`The film stops at ${film.stopFrame} instead of ${to}.`);
    const dueAt = film.startedAt + (to - film.posFrame) * msPerFrame;
    if (isLast) await comeLate(scene, film.startedAt);
    const there = isLast ? [...cities, late] : cities;
    const struck = number === 1 ? strike(scene, profile, film.startedAt, dueAt) : Promise.resolve(null);
    const stops = await Promise.all(there.map((city) => lookAtStop(city, to, dueAt, scene.wrongForMs)));
    const struckUntil = await struck;
    const seen = await Promise.all(there.map((city) => city.take()));
    legs.push({
      from,
      to,
      startedAt: film.startedAt,
      dueAt,
      waitedFor: ready.filter((one) => !one).length,
      struckUntil,
      cities: seen.map((one, at) => ({ ...one, stop: stops[at] as StopSeen })),
    });
    from = to;
  }
  await late.leave();
  return legs;
}

/** Comes when the film moves. Who comes before waits for the start with everybody, which says nothing about falling in. */
async function comeLate({ late, path }: Scene, startedAt: number): Promise<void> {
  await wait(Math.max(0, startedAt + 500 - Date.now()));
  await late.enter(path);
}

/** Puts the lines into the profile's state. Pages stay open from run to run, except where the film must come anew. */
async function prepare({ cities, late, path }: Scene, profile: Profile): Promise<void> {
  for (const [at, { line }] of [...cities, late].entries()) {
    line.delay = profile.delay;
    line.mediaBytesPerS = profile.hurt.includes(at) ? (profile.mediaBytesPerS ?? null) : null;
    line.mend();
    if (profile.streamBlocked) line.break("stream");
  }
  if (profile.mediaBytesPerS === undefined) return;
  for (const city of profile.hurt.map((at) => [...cities, late][at])) {
    await city?.forget();
    if (city && city !== late) await city.enter(path);
  }
}

async function strike(scene: Scene, { strike }: Profile, startedAt: number, dueAt: number): Promise<number | null> {
  if (!strike) return null;
  const at = strike.at < 0 ? dueAt + strike.at : startedAt + strike.at;
  await wait(Math.max(0, at - Date.now()));
  await strike.do(scene);
  return Date.now();
}

async function lookAtStop(city: City, frame: number, dueAt: number, wrongForMs: number): Promise<StopSeen> {
  const read = await city.readAt(dueAt + 1_000);
  if (read.frame === frame) return { frame, rightAfterMs: 0 };
  const end = Date.now() + wrongForMs;
  for (;;) {
    const again = await city.readAt(0);
    if (again.frame === frame) return { frame: read.frame, rightAfterMs: again.at - dueAt - 1_000 };
    if (Date.now() > end) return { frame: read.frame, rightAfterMs: null };
    await wait(100);
  }
}

/** A command of the moderator's, over a line without faults. */
async function order(moderator: Client, type: string, payload = {}): Promise<void> {
  const answer = await moderator.command(type, payload);
  if (!answer.ok) throw new Error(`${type} was answered ${answer.status}: ${await answer.text()}`);
}
