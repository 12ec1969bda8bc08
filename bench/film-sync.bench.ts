/**
 * The film's promise: the same frame everywhere. Four browsers with wrong clocks, and one that comes late, watch a film whose
 * frame number stands in its pixels, over lines with faults; plain players do the same. Method: docs/benchmarks.md.
 * `--profile a,b | all | plain`, `--runs n`, `--seconds n`, `--no-baselines`, `--write` (docs/film-sync.json and .svg).
 */
import { type Choices, readChoices } from "./film-sync/choices";
import { type Figures, figuresOf, whyVoid } from "./film-sync/figures";
import { judge } from "./film-sync/goals";
import { describeMachine, type Measured, writeDown } from "./film-sync/keep";
import { type Profile, profiles } from "./film-sync/profiles";
import { type Leg, playOnce, type Scene } from "./film-sync/run";
import { plain, plainKinds, room, type Stage, setStage } from "./film-sync/stage";
import { report, say } from "./lib/result";

const choices = read();
const began = performance.now();
const timeIsUp = () => performance.now() - began > choices.seconds * 1000;
const measured: Measured[] = [];

for (const withoutMedia of [false, true]) {
  const some = choices.profiles.filter((profile) => Boolean(profile.withoutMedia) === withoutMedia);
  const plainRuns = withoutMedia ? 0 : choices.plainRuns;
  if ((some.length === 0 && plainRuns === 0) || timeIsUp()) continue;
  const stage = await setStage(!withoutMedia);
  try {
    if (plainRuns > 0) await measurePlain(stage, plainRuns);
    if (some.length > 0) await enterAll({ ...stage, ...room });
    for (const profile of some) await measure({ ...stage, ...room }, profile, "distretto", choices.runs);
  } finally {
    await stage.close();
  }
}
for (const one of measured.filter(({ player }) => player === "distretto")) print(one);
if (choices.write) await writeDown(measured);

function read(): Choices {
  try {
    return readChoices(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

async function measurePlain(stage: Stage, runs: number): Promise<void> {
  const links = profiles.filter(({ name }) => name === "near" || (name === "distant" && runs > 1));
  for (const kind of plainKinds) {
    const scene = { ...stage, ...plain(kind) };
    await enterAll(scene);
    for (const profile of links) await measure(scene, profile, kind, runs);
  }
}

async function enterAll({ cities, path }: Scene): Promise<void> {
  for (const city of cities) await city.enter(path);
}

/** Runs until enough runs are valid; gives up after as many void ones. */
async function measure(scene: Scene, profile: Profile, player: Measured["player"], wanted: number): Promise<void> {
  const runs: Leg[][] = [];
  const voided: Leg[][] = [];
  const voids: string[] = [];
  let seconds = 0;
  while (runs.length < wanted && voids.length < wanted + 1 && !timeIsUp()) {
    const from = performance.now();
    const legs = await playOnce(scene, profile);
    seconds += (performance.now() - from) / 1000;
    const reason = whyVoid(legs, profile);
    if (reason === null) runs.push(legs);
    else {
      voids.push(reason);
      voided.push(legs);
    }
    say(`${player} ${profile.name}: ${reason === null ? `run ${runs.length} of ${wanted}` : `void, ${reason}`}`);
  }
  const waitedFor = runs.flat().reduce((sum, leg) => sum + leg.waitedFor, 0);
  const figures = figuresOf(runs, profile);
  const { exact, n } = figuresOf(voided, profile).stops;
  const counts = { runs: runs.length, voids, voidStops: { n, exact }, waitedFor, seconds };
  measured.push({ profile, player, ...counts, figures, machine: describeMachine() });
  say(`  ${JSON.stringify(figures)}`);
  if (voided.length > 0) say(`  void, not counted: ${JSON.stringify(figuresOf(voided, profile))}`);
}

/** A line for each figure with the plain players' on the same link, or on the one of its kind. */
function print({ profile, figures, runs, voids, voidStops, waitedFor, seconds, machine }: Measured): void {
  const link = profile.links === "good" ? "near" : "distant";
  const plainFigures = (name: string) =>
    Object.fromEntries(
      measured
        .filter((one) => one.player !== "distretto" && one.profile.name === link && one.runs > 0)
        .map((one) => [one.player, valueNamed(one.figures, one.profile, name)]),
    );
  for (const { name, unit, value, n, goal, met } of judge(figures, profile)) {
    const baselines = plainFigures(name);
    const ours = value ?? Number.NaN;
    const baseline = baselines.timeupdate ?? Number.NaN;
    const more = { profile: profile.name, about: profile.about, runs, voidRuns: voids, voidStops, waitedFor, seconds };
    const result = { name: `film-sync.${name}`, ours, baseline, ratio: ours / baseline, unit, n, goal, met };
    report({ ...result, baselines, ...more, ...machine });
  }
}

function valueNamed(figures: Figures, profile: Profile, name: string): number | null {
  return judge(figures, profile).find((one) => one.name === name)?.value ?? null;
}
