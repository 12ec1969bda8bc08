import { type Found, ok, problem } from "./found";

const signs = 3;
/** They are sent half a second apart from first to last; when all come at once, something has kept them back (ms). */
const leastSpread = 200;
const patienceMs = 10_000;

/** Do events of the server come one by one, as the room needs them? */
export function probeStream(base: string): Promise<Found> {
  return new Promise((resolve) => {
    const at: number[] = [];
    const source = new EventSource(`${base}/check/stream`);
    const end = (found: Found) => {
      clearTimeout(timer);
      source.close();
      resolve(found);
    };
    const timer = setTimeout(
      () => end(problem(`${at.length} of ${signs} signs in ${patienceMs / 1000} s`)),
      patienceMs,
    );
    source.addEventListener("error", () => end(problem(`broken off after ${at.length} of ${signs} signs`)));
    source.addEventListener("sign", () => {
      at.push(performance.now());
      if (at.length < signs) return;
      const spread = Math.round((at.at(-1) ?? 0) - (at[0] ?? 0));
      const about = `${signs} of ${signs} signs over ${spread} ms`;
      end(spread < leastSpread ? problem(about) : ok(about));
    });
  });
}
