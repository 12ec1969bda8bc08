import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../../errors";
import { NotPrinted, type PdfPrinter, type Sheet } from "../../ports/pdf";

/** The application runs from its own folder; the worker is a file of its own, outside the bundle. */
const workerFile = resolve("app/adapters/pdf/worker.server.ts");

/** What the worker says: the document, or why there is none. */
export type Printed = { pdf: Uint8Array } | { error: string };

interface Limits {
  /** One document may take so long (ms), the worker's start included. */
  limitMs: number;
  /** The worker, some 150 MB, ends after so long without work (ms). */
  idleMs: number;
  /** So many documents may wait; further ones are refused. */
  waiting: number;
}

/**
 * Prints in one worker thread, one document after the other: a document costs 0.1 to 1 s of computing, which would hold
 * the film and everybody's commands up. The thread and its libraries are loaded with the first document.
 */
export function threadedPdfPrinter(limits: Partial<Limits> = {}): PdfPrinter {
  const { limitMs, idleMs, waiting } = { limitMs: 30_000, idleMs: 60_000, waiting: 20, ...limits };
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  const begin = () => {
    const begun = new Worker(workerFile, {
      execArgv: ["--import", "tsx"],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    begun.unref();
    begun.on("error", () => {
      if (worker === begun) worker = null;
    });
    return begun;
  };

  const end = async () => {
    clearTimeout(idle);
    const old = worker;
    worker = null;
    await old?.terminate();
  };

  const printNow = async (sheet: Sheet): Promise<Uint8Array> => {
    clearTimeout(idle);
    worker ??= begin();
    const answer = once(worker, "message", { signal: AbortSignal.timeout(limitMs) });
    worker.postMessage(sheet);
    const [printed] = (await answer.catch(async (error: Error) => {
      await end();
      return [{ error: error.name === "AbortError" ? "it took too long to print" : error.message }];
    })) as [Printed];
    idle = setTimeout(() => void end(), idleMs).unref();
    if ("error" in printed) throw new NotPrinted(printed.error);
    return printed.pdf;
  };

  return {
    async print(sheet) {
      if (count >= waiting) throw new AppError("too_many_requests", { seconds: 5 });
      count++;
      const next = queue.then(() => printNow(sheet)).finally(() => count--);
      queue = next.catch(() => undefined);
      return next;
    },
    stop: end,
  };
}
