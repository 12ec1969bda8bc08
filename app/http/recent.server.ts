import type { Deps } from "../compose.server";

/** How old (ms) an answer may be. What was taken away elsewhere must be refused within 2 s, so it stays well below. */
const freshMs = 1_000;
const most = 5_000;

type Kept = Map<string, { until: number; answer: Promise<unknown> }>;
const keptOf = new WeakMap<Deps, Kept>();

/**
 * Looks something up, or gives what the same `key` found within the last second. For reading alone: what changes something
 * looks for itself. Errors are not kept.
 */
export function recent<T>(deps: Deps, key: string, look: () => Promise<T>): Promise<T> {
  const kept: Kept = keptOf.get(deps) ?? new Map();
  keptOf.set(deps, kept);
  const now = performance.now();
  const found = kept.get(key);
  if (found && found.until > now) return found.answer as Promise<T>;
  if (kept.size >= most) kept.clear();
  const answer = look();
  kept.set(key, { until: now + freshMs, answer });
  answer.catch(() => kept.delete(key));
  return answer;
}

/** After a change in this process: whoever made it sees it at once. */
export function forgetRecent(deps: Deps): void {
  keptOf.get(deps)?.clear();
}
