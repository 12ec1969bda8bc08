import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { type MailReader, MailUnreadable, type ReadMail } from "../../ports/mail-reader";

/** The application runs from its own folder; the worker is a file of its own, outside the bundle. */
const workerFile = resolve("app/adapters/mail-reader/worker.server.ts");

interface Answer {
  id: number;
  mail?: ReadMail;
  error?: string;
}

/**
 * Reads mails in one worker thread, one after the other, each within `limitMs`. A mail that takes longer or needs
 * more than 512 MB ends its worker, not the application; the next mail gets a new one.
 */
export function threadedMailReader(limitMs = 10_000): MailReader {
  let worker: Worker | null = null;
  let ready: Promise<unknown> = Promise.resolve();
  let waiting: { id: number; settle: (answer: Answer) => void } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  const begin = () => {
    const begun = new Worker(workerFile, {
      execArgv: ["--import", "tsx"],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // Starting may take a while on a busy machine; that is not the mail's fault.
    ready = Promise.race([once(begun, "message"), once(begun, "exit")]).catch(() => undefined);
    void ready.then(() => begun.unref());
    begun.on("message", (answer: Answer) => answer.id === waiting?.id && waiting.settle(answer));
    begun.on("error", (error: Error) => {
      if (worker === begun) worker = null;
      if (waiting) waiting.settle({ id: waiting.id, error: error.message });
    });
    return begun;
  };

  const end = async () => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };

  const readNow = async (raw: Uint8Array): Promise<ReadMail> => {
    worker ??= begin();
    const current = worker;
    await ready;
    const id = ++count;
    const answer = await new Promise<Answer>((settle) => {
      const timer = setTimeout(() => {
        void end();
        settle({ id, error: "it took too long to read" });
      }, limitMs);
      waiting = {
        id,
        settle: (given) => {
          clearTimeout(timer);
          settle(given);
        },
      };
      current.postMessage({ id, raw });
    });
    waiting = null;
    if (!answer.mail) throw new MailUnreadable(answer.error ?? "unknown reason");
    return answer.mail;
  };

  return {
    read(raw) {
      const next = queue.then(() => readNow(raw));
      queue = next.catch(() => undefined);
      return next;
    },
    stop: end,
  };
}
