import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { SlidesFacts, SlidesReader, SlidesUnfit } from "../../ports/slides-reader";

/** The application runs from its own folder; the worker is a file of its own, outside the bundle. */
const workerFile = resolve("app/adapters/slides-reader/worker.server.ts");

/** One PDF may take so much memory (MB), its bytes beside it. */
const memoryMb = 512;

/**
 * Reads PDFs one after the other, each in a worker thread of its own that ends with it and has `limitMs`. One that takes longer or
 * needs more memory ends its worker, not the application.
 */
export function threadedSlidesReader(limitMs = 30_000): SlidesReader {
  let queue: Promise<unknown> = Promise.resolve();
  const readNow = (path: string) =>
    new Promise<SlidesFacts | SlidesUnfit>((settle) => {
      const limits = { maxOldGenerationSizeMb: memoryMb };
      const worker = new Worker(workerFile, {
        workerData: path,
        execArgv: ["--import", "tsx"],
        resourceLimits: limits,
      });
      let timer: NodeJS.Timeout;
      const end = (found: SlidesFacts | SlidesUnfit) => {
        clearTimeout(timer);
        void worker.terminate().then(() => settle(found));
      };
      // Starting may take a while on a busy machine; that is not the file's fault.
      worker.once("message", () => {
        timer = setTimeout(() => end({ problem: "slides_slow" }), limitMs);
        worker.once("message", end);
      });
      worker.once("error", () => end({ problem: "slides_damaged" }));
    });
  return {
    read(path) {
      const next = queue.then(() => readNow(path));
      queue = next;
      return next;
    },
  };
}
