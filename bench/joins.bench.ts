/** 500 people press Join within ten seconds: the room's data, media token, stream and join; against a bare Remix route that mints a token. */
import { execFile } from "node:child_process";
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { askOnce, joinAll } from "../tests/setup/join-session";
import { startBaseline } from "./lib/baseline";
import { cpuDuring } from "./lib/cpu";
import { loadFilm, prepare } from "./lib/prepared";
import { quantile, report, say } from "./lib/result";
import { mediaReady } from "./lib/wait";

const people = 500;
const withinMs = 10_000;

await promisify(execFile)("npx", ["remix", "vite:build", "bench/baselines/bare-remix"]);
const prepared = await prepare(people, {});
const { application, cookies } = prepared;
const bare = await startBaseline("bare-remix/serve.mjs");
try {
  await mediaReady(application);
  await loadFilm(prepared);
  const agent = new Agent({ keepAlive: true });
  const mint = async (i: number) => {
    await pause((i * withinMs) / people);
    const since = performance.now();
    const { status } = await askOnce(agent, `${bare.url}/token`, "POST", { origin: bare.url });
    if (status !== 200) throw new Error(`The bare route answered ${status}.`);
    return performance.now() - since;
  };
  for (let i = 0; i < 50; i++) await askOnce(agent, `${bare.url}/token`, "POST", { origin: bare.url });
  let theirs: number[] = [];
  const theirCpu = await cpuDuring(bare.pid, async () => {
    theirs = await Promise.all(Array.from({ length: people }, (_, i) => mint(i)));
  });
  say("the bare route is done");
  let joined: Awaited<ReturnType<typeof joinAll>> = [];
  const ourCpu = await cpuDuring(application.pid(), async () => {
    joined = await joinAll(application.url, cookies, withinMs);
  });
  for (const { stream } of joined) stream.close();
  agent.destroy();
  const errors = joined.flatMap((one) => one.errors);
  for (const error of new Set(errors)) say(error);
  const p = (values: number[]) => ({
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    max: Math.max(...values),
  });
  const token = p(joined.map(({ tokenMs }) => tokenMs));
  const film = p(joined.map(({ toFilmMs }) => toFilmMs));
  report({
    name: "joins",
    ours: token.p95,
    baseline: quantile(theirs, 0.95),
    ratio: token.p95 / quantile(theirs, 0.95),
    unit: `ms for a media token, p95 of ${people} joins in ${withinMs / 1000} s`,
    n: people,
    goal: "token p95 <= 500 ms, film state p95 <= 1000 ms, 0 errors",
    met: token.p95 <= 500 && film.p95 <= 1_000 && errors.length === 0,
    errors: errors.length,
    tokenMs: token,
    pressToTokenMs: p(joined.map(({ toTokenMs }) => toTokenMs)),
    pressToFilmMs: film,
    cpuMsPerPerson: { ours: ourCpu / 1000 / people, baseline: theirCpu / 1000 / people },
  });
} finally {
  await Promise.all([application.stop(), bare.stop()]);
}
