import type { Deps } from "../compose.server";

export type { Deps } from "../compose.server";

/** Survives the reload of modules while developing. */
const kept = globalThis as { distrettoDeps?: Deps };

export function keepDeps(made: Deps): void {
  kept.distrettoDeps = made;
}

/** What compose made at start. */
export function deps(): Deps {
  if (!kept.distrettoDeps) throw new Error("the application has not been composed yet");
  return kept.distrettoDeps;
}
