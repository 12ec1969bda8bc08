/** A session of two hours, compressed: what the server's memory and descriptors do when everything that happens in it happens. */
import { freePorts } from "../tests/setup/application";
import { lookable, lookInside } from "../tests/setup/look-inside";
import { SessionLife } from "../tests/setup/session-life";
import { prepare } from "./lib/prepared";
import { report, say } from "./lib/result";

/** A quarter of an hour with thirty cities: what they do, and what those ask whose streams are blocked. */
const quarter = { commands: 250, polls: 500, reloads: 30 };
const cities = 30;
const warmUp = 4;
const quarters = 8;
const goalMbPerHour = 5;

const [port = 0] = await freePorts(1);
const { application, cookies, filmId } = await prepare(cities, { media: false, env: lookable(port) });
const life = new SessionLife(application.url, cookies, (await application.as("moderator")).cookie);
try {
  await life.begin(filmId);
  const inside = await lookInside(application.pid(), port);
  for (let i = 0; i < warmUp; i++) await life.live(quarter);
  const found = [await inside.holds()];
  for (let i = 1; i <= quarters; i++) {
    await life.live(quarter);
    const holds = await inside.holds();
    found.push(holds);
    say(`${i / 4} h: ${holds.rss.toFixed(1)} MB, heap ${holds.heap.toFixed(1)} MB, ${holds.descriptors} descriptors`);
  }
  inside.close();
  const rss = slope(found.map((one) => one.rss)) * 4;
  const descriptors = found.map((one) => one.descriptors);
  const spread = Math.max(...descriptors) - Math.min(...descriptors);
  report({
    name: "soak",
    ours: rss,
    baseline: goalMbPerHour,
    ratio: rss / goalMbPerHour,
    unit: `MB of memory an hour, ${cities} cities`,
    n: quarters,
    goal: `<= ${goalMbPerHour} MB/h, descriptors flat`,
    met: rss <= goalMbPerHour && spread <= 6,
    heapMbPerHour: slope(found.map((one) => one.heap)) * 4,
    rssMb: { first: found[0]?.rss, last: found.at(-1)?.rss },
    descriptors: { least: Math.min(...descriptors), most: Math.max(...descriptors) },
  });
} finally {
  life.end();
  await application.stop();
}

/** Of the straight line through values at equal distances, by least squares: how much it rises from one to the next. */
function slope(values: number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0);
  return rise / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
}
