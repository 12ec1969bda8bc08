/** Byte ranges of the film as a signed-in site gets them, several at once, against the `send` package on the same file. */
import { stat } from "node:fs/promises";
import { startApplication } from "../tests/setup/application";
import { startBaseline } from "./lib/baseline";
import { cpuDuring } from "./lib/cpu";
import { fetcher } from "./lib/fetch";
import { median, report, say } from "./lib/result";

const file = "content/programmes/italian-clusters/films/legno-arredo-brianza/film.mp4";
const session = "/programmes/italian-clusters/sessions/4";
/** Bytes of a range, and how many are fetched in each round: fewer than the application allows one address. */
const sizes = [
  { size: 64 * 1024, ranges: 150 },
  { size: 512 * 1024, ranges: 60 },
  { size: 4 * 1024 * 1024, ranges: 12 },
];
const rounds = 7;
const parallel = 4;

const { size: fileBytes } = await stat(file);
const [application, bare] = await Promise.all([
  startApplication({ media: false }),
  startBaseline("bare-send.mjs", [file]),
]);
try {
  const client = await application.as("zagreb");
  const path = /\/api\/films\/[^/"]+\/media/.exec(await (await client.get(session)).text())?.[0];
  if (!path) throw new Error("The session's page names no film.");
  const [fetchOurs, fetchBare] = [fetcher({ cookie: client.cookie }), fetcher()];
  const ours = (range: string) => fetchOurs(application.url + path, { range });
  const theirs = (range: string) => fetchBare(`${bare.url}/`, { range });

  /** Fetches ranges, several at once; gives MB/s and CPU µs per MB. */
  const move = async (pid: number, one: typeof ours, size: number, ranges: number) => {
    let left = ranges;
    const worker = async () => {
      while (left-- > 0) {
        const start = (left * 7_919_777) % (fileBytes - size);
        const { status, body } = await one(`bytes=${start}-${start + size - 1}`);
        if (status !== 206 || body.length !== size)
          throw new Error(`A range was answered ${status}, ${body.length} bytes.`);
      }
    };
    const began = performance.now();
    const cpu = await cpuDuring(pid, () => Promise.all(Array.from({ length: parallel }, worker)));
    const mb = (ranges * size) / 1024 / 1024;
    return { speed: mb / ((performance.now() - began) / 1000), cpu: cpu / mb };
  };

  for (const { size, ranges } of sizes) {
    if (size > fileBytes / 2) throw new Error(`The film has only ${fileBytes} bytes.`);
    const speed = { ours: [] as number[], bare: [] as number[] };
    const cpu = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const mine = await move(application.pid(), ours, size, ranges);
      const other = await move(bare.pid, theirs, size, ranges);
      if (round === 0) continue; // It only warms both up.
      speed.ours.push(mine.speed);
      speed.bare.push(other.speed);
      cpu.ours.push(mine.cpu);
      cpu.bare.push(other.cpu);
    }
    const ratio = median(speed.ours.map((one, round) => one / (speed.bare[round] ?? Number.NaN)));
    say(`ranges of ${size / 1024} KiB done`);
    report({
      name: "film-serving",
      rangeKiB: size / 1024,
      ours: median(speed.ours),
      baseline: median(speed.bare),
      ratio,
      unit: `MB/s, ${parallel} ranges at once`,
      n: rounds * ranges,
      goal: "ratio >= 0.85",
      met: ratio >= 0.85,
      cpuUsPerMb: { ours: median(cpu.ours), baseline: median(cpu.bare) },
    });
  }
} finally {
  await Promise.all([application.stop(), bare.stop()]);
}
