const firstMs = 500;
const mostMs = 8_000;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Loads a part of a page that a press opens, and does not give up while the line is down or the server restarts: a part that
 * failed for good would take the whole page with it. Waits from half a second up to eight between two tries.
 */
export async function keepTrying<T>(load: () => Promise<T>, wait = sleep): Promise<T> {
  for (let ms = firstMs; ; ms = Math.min(ms * 2, mostMs)) {
    try {
      return await load();
    } catch {
      await wait(ms);
    }
  }
}
