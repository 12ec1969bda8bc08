import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { chart } from "./chart";
import type { Figures } from "./figures";
import { judge } from "./goals";
import type { Profile } from "./profiles";
import { clocks, markers, type plainKinds } from "./stage";

/** What came out of a profile with our engine or a plain player. */
export interface Measured {
  profile: Profile;
  player: "distretto" | (typeof plainKinds)[number];
  runs: number;
  /** Why runs were void. */
  voids: string[];
  /** The stops of void runs: not counted, but a machine's haste is no reason to stop on a wrong frame. */
  voidStops: { n: number; exact: number };
  /** Starts at which a city was not ready within the patience. */
  waitedFor: number;
  seconds: number;
  figures: Figures;
  machine: { cores: number; load: number };
}

/** What the file keeps of it. */
export type Kept = Pick<Measured, "player" | "runs" | "voids" | "voidStops" | "waitedFor" | "figures" | "machine"> & {
  profile: string;
  about: string;
  links: string;
  measuredAt: string;
  goals: ReturnType<typeof judge>;
};

export const describeMachine = () => ({ cores: cpus().length, load: Math.round((loadavg()[0] ?? 0) * 10) / 10 });

const file = "docs/film-sync.json";

/** Adds the figures to docs/film-sync.json, in place of older ones of the same profile and player, and draws the chart anew. */
export async function writeDown(measured: readonly Measured[]): Promise<void> {
  const measuredAt = new Date().toISOString().slice(0, 16);
  const fresh = measured
    .filter(({ runs }) => runs > 0)
    .map(({ profile, seconds: _, ...one }): Kept => {
      const { name, about, links } = profile;
      return { profile: name, about, links, measuredAt, ...one, goals: judge(one.figures, profile) };
    });
  const before = await readFile(file, "utf8").then(
    (text): Kept[] => JSON.parse(text).results,
    () => [],
  );
  const isFresh = (old: Kept) => fresh.some((one) => one.profile === old.profile && one.player === old.player);
  const results = [...before.filter((old) => !isFresh(old)), ...fresh];
  await writeFile(file, `${JSON.stringify({ ...method, results }, null, 2)}\n`);
  await writeFile(file.replace("json", "svg"), chart(results));
}

/** What every reader of the figures should know. */
const method = {
  film: { frames: 500, framesPerS: 25, bitPerS: 2_400_000, markers },
  cities: { watching: 4, late: 1, clocks },
  excluded: [
    "void runs: a watching browser that nothing was done to got no time for more than 150 ms, lost more than 5 % of its pictures, or its time axis was more than 5 ms off",
    "pictures whose pixels showed another frame than the browser's report was about (figures.excluded.mismatches)",
    "skew, starts and seeks: cities that a profile disturbs alone, and the late one",
    "seeks of one frame at a stop, by which a browser that paused a frame early or late gets to the marker's frame (figures.seeks.settled)",
    "late cities that could play less than 500 ms before the marker",
    "connecting (TCP, WebSocket) is not delayed, only requests and answers are",
  ],
};
