/** The session's page for a signed-in site against a bare Remix page of the same size: CPU per request. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startApplication } from "../tests/setup/application";
import { startBaseline } from "./lib/baseline";
import { cpuDuring } from "./lib/cpu";
import { fetcher } from "./lib/fetch";
import { median, report, say } from "./lib/result";

const rounds = 9;
const perRound = 40;
const warmUp = 120;
const page = "/programmes/italian-clusters/sessions/4";

await promisify(execFile)("npx", ["remix", "vite:build", "bench/baselines/bare-remix"]);
const [application, bare] = await Promise.all([
  startApplication({ media: false }),
  startBaseline("bare-remix/serve.mjs"),
]);
try {
  const { cookie } = await application.as("zagreb");
  const fetchOurs = fetcher({ cookie });
  const fetchBare = fetcher();
  const ours = () => fetchOurs(application.url + page);
  const theirs = () => fetchBare(bare.url);
  const [first, other] = [await ours(), await theirs()];
  if (first.status !== 200 || other.status !== 200)
    throw new Error(`The pages answered ${first.status}, ${other.status}.`);

  const times = async (count: number, one: () => Promise<unknown>) => {
    for (let i = 0; i < count; i++) await one();
  };
  await times(warmUp, ours);
  await times(warmUp, theirs);
  const cost = { ours: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= rounds; round++) {
    cost.ours.push((await cpuDuring(application.pid(), () => times(perRound, ours))) / perRound);
    cost.bare.push((await cpuDuring(bare.pid, () => times(perRound, theirs))) / perRound);
    say(`round ${round}: ours ${Math.round(cost.ours.at(-1) ?? 0)} µs, bare ${Math.round(cost.bare.at(-1) ?? 0)} µs`);
  }
  const ratio = median(cost.ours.map((our, round) => our / (cost.bare[round] ?? Number.NaN)));
  report({
    name: "pages",
    ours: median(cost.ours),
    baseline: median(cost.bare),
    ratio,
    unit: "µs CPU per request",
    n: rounds * perRound,
    goal: "ratio <= 2.5",
    met: ratio <= 2.5,
    bytes: { ours: first.body.length, baseline: other.body.length },
  });
} finally {
  await Promise.all([application.stop(), bare.stop()]);
}
