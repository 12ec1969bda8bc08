/** A journal event to many open event streams of the running application, against a bare loop that writes the same bytes. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clientOf, session4, startApplication } from "../tests/setup/application";
import { startBaseline } from "./lib/baseline";
import { cpuDuring } from "./lib/cpu";
import { writeMembers } from "./lib/members";
import { median, quantile, report, say } from "./lib/result";
import { openStreams, type Streams } from "./lib/streams";

const sizes = [50, 200, 1000];
const rounds = 7;
const perRound = 15;
const idleMs = 5_000;
/** Open like session 4, and nobody listens there. */
const quietNumber = 3;
const quietPlace = session4.replace(/4$/, String(quietNumber));

const dataDir = await mkdtemp(join(tmpdir(), "distretto-bench-"));
const databaseUrl = `file:${join(dataDir, "bench.db")}`;
const application = await startApplication({ media: false, env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } });
const bare = await startBaseline("bare-stream.mjs");
try {
  await application.kill();
  const cookies = await writeMembers(databaseUrl, Math.max(...sizes), quietNumber);
  await application.start();

  let said = 0;
  // One after the other says something, so that nobody speaks faster than the application lets them.
  const sayIn = (place: string) => async () => {
    const client = clientOf(application.url, cookies[said++ % cookies.length] ?? "");
    const answer = await client.command(
      "chat.say",
      { text: "The saw mill opens at six; the dryer takes a week." },
      { place },
    );
    if (!answer.ok) throw new Error(`The command was answered ${answer.status}.`);
    await answer.arrayBuffer();
  };
  let frame = "";
  const sayBare = (path: string) => async () =>
    void (await (await fetch(bare.url + path, { method: "POST", body: frame })).arrayBuffer());

  const run = async (send: () => Promise<void>, streams: Streams | null, latencies: number[]) => {
    for (let i = 0; i < perRound; i++) {
      const since = performance.now();
      const arrivals = streams?.arrivals(since);
      await send();
      if (arrivals) latencies.push(...(await arrivals));
    }
  };
  const ourCpu = (work: () => Promise<unknown>) => cpuDuring(application.pid(), work);
  const bareCpu = (work: () => Promise<unknown>) => cpuDuring(bare.pid, work);

  const [oursHeard, oursUnheard] = [sayIn(session4), sayIn(quietPlace)];
  const [bareHeard, bareUnheard] = [sayBare("/"), sayBare("/unheard")];
  await run(oursUnheard, null, []);
  for (const size of sizes) {
    const unheard = { ours: [] as number[], bare: [] as number[] };
    const fanned = { ours: [] as number[], bare: [] as number[] };
    const latency = { ours: [] as number[], bare: [] as number[] };
    const ourStreams = await openStreams(
      `${application.url}${session4}/stream`,
      cookies.slice(0, size).map((cookie) => ({ cookie })),
    );
    const bareStreams = await openStreams(bare.url, Array(size).fill({}));
    await run(oursHeard, ourStreams, []);
    frame = ourStreams.lastFrame();
    await run(bareHeard, bareStreams, []);
    for (let round = 0; round < rounds; round++) {
      // The same command where nobody listens, right beside it, so that its own cost can be taken off.
      const ourQuiet = await ourCpu(() => run(oursUnheard, null, []));
      fanned.ours.push((await ourCpu(() => run(oursHeard, ourStreams, latency.ours))) - ourQuiet);
      const bareQuiet = await bareCpu(() => run(bareUnheard, null, []));
      fanned.bare.push((await bareCpu(() => run(bareHeard, bareStreams, latency.bare))) - bareQuiet);
      unheard.ours.push(ourQuiet);
      unheard.bare.push(bareQuiet);
    }
    const idle = await ourCpu(() => sleep(idleMs));
    ourStreams.close();
    bareStreams.close();

    const each = (whole: number) => whole / perRound / size;
    const ours = each(median(fanned.ours));
    const baseline = each(median(fanned.bare));
    const times = (values: number[]) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });
    say(`${size} streams done`);
    report({
      name: "fan-out",
      streams: size,
      ours,
      baseline,
      ratio: ours / baseline,
      unit: "µs CPU per event and stream, beyond the command itself",
      n: rounds * perRound,
      goal: size >= 200 ? "ratio <= 1.5" : "none",
      met: size >= 200 ? ours / baseline <= 1.5 : null,
      commandUs: { ours: median(unheard.ours) / perRound, baseline: median(unheard.bare) / perRound },
      latencyMs: { ours: times(latency.ours), baseline: times(latency.bare) },
      idleCpuPercent: (100 * idle) / 1000 / idleMs,
    });
  }
} finally {
  await Promise.all([application.stop(), bare.stop()]);
  await rm(dataDir, { recursive: true, force: true });
}
