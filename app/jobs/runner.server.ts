import type { Log } from "../ports/log";

/** Work that is done again and again: at least every `everyMs`, and sooner when it is woken. */
export interface Job {
  name: string;
  everyMs: number;
  /** Does what there is to do; true when there may be more at once. What takes long asks between two steps whether the process is `ending`. */
  run(ending: () => boolean): Promise<boolean>;
}

/** Runs jobs: never the same one twice at a time, a failure is logged and tried again at the next turn. */
export class JobRunner {
  private readonly turns = new Map<string, Turn>();

  constructor(
    jobs: Job[],
    private readonly log: Log,
  ) {
    for (const job of jobs) this.turns.set(job.name, { job, timer: null, running: null, woken: false });
  }

  /** Runs every job once and begins to repeat. */
  start(): void {
    for (const name of this.turns.keys()) this.wake(name);
  }

  /** Runs the job now, or once more when it is running. An unknown name or a stopped runner does nothing. */
  wake(name: string): void {
    const turn = this.turns.get(name);
    if (!turn) return;
    turn.woken = true;
    if (!turn.running) turn.running = this.loop(turn);
  }

  /** Resolves when no job is running any more; none begins after this. */
  async stop(): Promise<void> {
    const turns = [...this.turns.values()];
    this.turns.clear();
    for (const turn of turns) {
      turn.woken = false;
      if (turn.timer) clearTimeout(turn.timer);
    }
    await Promise.all(turns.map((turn) => turn.running));
  }

  private async loop(turn: Turn): Promise<void> {
    if (turn.timer) clearTimeout(turn.timer);
    const { job } = turn;
    while (turn.woken && this.turns.has(job.name)) {
      turn.woken = false;
      try {
        if (await job.run(() => !this.turns.has(job.name))) turn.woken = true;
      } catch (error) {
        this.log.error("job.failed", {
          job: job.name,
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
    turn.running = null;
    if (this.turns.has(job.name)) turn.timer = setTimeout(() => this.wake(job.name), job.everyMs);
  }
}

interface Turn {
  job: Job;
  timer: NodeJS.Timeout | null;
  running: Promise<void> | null;
  woken: boolean;
}
