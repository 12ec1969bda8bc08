import type { Step } from "../../steps";

/** What one probe has found. */
export type Found = Omit<Step, "id">;

export const ok = (about: string): Found => ({ state: "ok", about });
export const problem = (about: string): Found => ({ state: "problem", about: about.slice(0, 300) });
export const skipped = (about: string): Found => ({ state: "skipped", about: about.slice(0, 300) });

/** What went wrong, in the words of the browser. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);

/** The result, or an error when it takes longer than `ms`. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(ms / 1000)} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
