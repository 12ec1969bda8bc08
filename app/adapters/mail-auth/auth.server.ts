import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Log } from "../../ports/log";
import type { Authenticable, AuthVerdict, MailAuth } from "../../ports/mail-auth";

/** The application runs from its own folder; the worker is a file of its own, outside the bundle. */
const workerFile = resolve("app/adapters/mail-auth/worker.server.ts");

interface Answer {
  id: number;
  verdict?: AuthVerdict;
  error?: string;
}

/**
 * Asks DNS about senders (SPF, DKIM, DMARC) in a worker thread, several mails at a time. `servers`: name servers as
 * `address` or `address:port`; none takes the system's. A mail that takes longer than `limitMs` is asked about later.
 */
export function threadedMailAuth({
  servers = [],
  log,
  limitMs = 8_000,
}: {
  servers?: string[];
  log: Log;
  limitMs?: number;
}): MailAuth {
  let worker: Worker | null = null;
  let ready: Promise<void> = Promise.resolve();
  const asked = new Map<number, (answer: Answer) => void>();
  let count = 0;

  const begin = () => {
    const begun = new Worker(workerFile, { workerData: { servers }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    begun.unref();
    // Its first message says that it is ready: loading takes seconds on a busy machine, and no mail shall pay for it.
    ready = new Promise((resolve) => {
      asked.set(0, () => resolve());
      begun.once("exit", () => resolve());
    });
    begun.on("message", (answer: Answer) => asked.get(answer.id)?.(answer));
    begun.on("error", (error) => {
      if (worker === begun) worker = null;
      for (const [id, settle] of asked) settle({ id, error: String(error) });
    });
    return begun;
  };

  return {
    async check({ raw, remote, envelopeFrom }: Authenticable): Promise<AuthVerdict> {
      worker ??= begin();
      const current = worker;
      const id = ++count;
      await ready;
      const answer = await new Promise<Answer>((settle) => {
        const timer = setTimeout(() => settle({ id, verdict: "later" }), limitMs);
        asked.set(id, (given) => {
          clearTimeout(timer);
          settle(given);
        });
        current.postMessage({ id, raw, remote, envelopeFrom });
      });
      asked.delete(id);
      if (answer.error) log.warn("mail.auth.failed", { message: answer.error });
      return answer.verdict ?? "none";
    },
    async stop() {
      const old = worker;
      worker = null;
      await old?.terminate();
    },
  };
}
