import type { Job } from "./runner.server";

/** Knows whether mails are just coming in, so that what is less urgent lets them go first. */
export class Receiving {
  private under = 0;
  private last = Number.NEGATIVE_INFINITY;

  /** Counts `work` as a mail that is coming in. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.under++;
    try {
      return await work();
    } finally {
      this.under--;
      this.last = performance.now();
    }
  }

  /** The same job, which lets mails that are coming in go first. */
  first(job: Job): Job {
    return {
      ...job,
      run: async (ending) => {
        await this.calm();
        return job.run(ending);
      },
    };
  }

  /** Resolves when nothing has come in for a moment; after a second in any case. */
  private async calm(longestMs = 1_000): Promise<void> {
    const end = performance.now() + longestMs;
    while (performance.now() < end && (this.under > 0 || performance.now() - this.last < 20)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
