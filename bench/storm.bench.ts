/** A thousand open streams lose their server (kill -9) and come back as browsers do: how long until all are back and the server rests. */
import { setTimeout as pause } from "node:timers/promises";
import { session4 } from "../tests/setup/application";
import { openLasting } from "../tests/setup/lasting-stream";
import { cpuOf } from "./lib/cpu";
import { loadFilm, prepare } from "./lib/prepared";
import { quantile, report, say } from "./lib/result";

const clients = 1_000;
const allBackMs = 10_000;
const idleAgainMs = 20_000;
const lookMs = 1_000;

const prepared = await prepare(clients, { media: false });
const { application, cookies } = prepared;
try {
  await loadFilm(prepared);
  const streams = await openLasting(`${application.url}${session4}/stream`, cookies);
  say("all are here");
  /** CPU (share of a core) of the next second. */
  const load = async () => {
    const [before, since] = [cpuOf(application.pid()), performance.now()];
    await pause(lookMs);
    return (cpuOf(application.pid()) - before) / 1000 / (performance.now() - since);
  };
  await pause(3_000);
  const idle = quantile([await load(), await load(), await load(), await load(), await load()], 0.8);

  const killedAt = performance.now();
  await application.kill();
  await application.start();
  const readyAt = performance.now();
  const rests = idle * 1.5 + 0.02;
  const resting = (async () => {
    for (let calm = 0; performance.now() - readyAt < 60_000; ) {
      calm = (await load()) <= rests ? calm + 1 : 0;
      if (calm === 2) return performance.now() - readyAt - 2 * lookMs;
    }
    return Number.POSITIVE_INFINITY;
  })();
  await Promise.race([Promise.all(streams.map((stream) => stream.has(2))), pause(60_000)]);
  const back = streams.map(({ states, stateAt }) => (states >= 2 ? stateAt - readyAt : Number.POSITIVE_INFINITY));
  say("all are back");
  const restMs = await resting;
  const retries = streams.map((stream) => stream.retries[0] ?? 0);
  for (const stream of streams) stream.close();
  report({
    name: "storm",
    ours: Math.max(...back),
    baseline: allBackMs,
    ratio: Math.max(...back) / allBackMs,
    unit: `ms from the server being ready until ${clients} streams have their state`,
    n: clients,
    goal: `all back <= ${allBackMs} ms, at rest <= ${idleAgainMs} ms`,
    met: Math.max(...back) <= allBackMs && restMs <= idleAgainMs,
    backMs: { p50: quantile(back, 0.5), p95: quantile(back, 0.95) },
    startMs: readyAt - killedAt,
    restMs,
    idleCpuPercent: idle * 100,
    retryMs: { min: Math.min(...retries), max: Math.max(...retries) },
  });
} finally {
  await application.stop();
}
