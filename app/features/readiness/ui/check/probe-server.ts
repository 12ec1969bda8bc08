import { type Found, ok, problem, wordsOf } from "./found";

const tries = 3;

/** Is the application reached at all, and how far away is it? */
export async function probeServer(): Promise<Found> {
  let shortest = Number.POSITIVE_INFINITY;
  try {
    for (let i = 0; i < tries; i++) {
      const sentAt = performance.now();
      const answer = await fetch("/api/time", { cache: "no-store", signal: AbortSignal.timeout(8_000) });
      if (!answer.ok) return problem(`answered ${answer.status}`);
      await answer.json();
      shortest = Math.min(shortest, performance.now() - sentAt);
    }
  } catch (error) {
    return problem(wordsOf(error));
  }
  return ok(`${Math.round(shortest)} ms`);
}
