import { type Found, ok, problem, wordsOf } from "./found";

/** What a film needs when the session shows none (bytes a second), and how much faster than the film the line must be. */
const usualRate = 400_000;
const headroom = 1.3;

const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB/s`;

/** Is the line fast enough for the film? `filmRate` is what it needs (bytes a second). */
export async function probeFilm(base: string, filmRate: number | null): Promise<Found> {
  const needed = (filmRate ?? usualRate) * headroom;
  let bytes = 0;
  let speed: number;
  try {
    const answer = await fetch(`${base}/check/bytes`, { cache: "no-store", signal: AbortSignal.timeout(30_000) });
    if (!answer.ok || !answer.body) return problem(`answered ${answer.status}`);
    const reader = answer.body.getReader();
    const beganAt = performance.now();
    for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
    speed = bytes / Math.max(0.001, (performance.now() - beganAt) / 1000);
  } catch (error) {
    return problem(wordsOf(error));
  }
  const about = `${inMegabytes(speed)}; ${inMegabytes(needed)} are needed`;
  return speed < needed ? problem(about) : ok(about);
}
