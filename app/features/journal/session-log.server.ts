import type { Database, Tx } from "../../db.server";
import { UniqueViolation } from "../../db-errors.server";
import type { Decision } from "./decision";
import type { JournalEvent, StoredEvent } from "./event";
import { insertEvents, readEvents } from "./store.server";

export type Appended = { events: StoredEvent[]; repeated: boolean } | Extract<Decision, { refusal: unknown }>;

/** A rule's answer, and what else is written in the transaction of its events (it may run more than once). */
export type Judged = Decision & { also?: (tx: Tx) => Promise<void> };

type Judge = () => Judged | Promise<Judged>;

/**
 * One session's journal in this process: every event, the folded state, and those who listen.
 * Commands are judged one after another; another process's events are read before judging.
 */
export class SessionLog<S> {
  readonly events: StoredEvent[] = [];
  state: S;
  private readonly byCommand = new Map<string, StoredEvent[]>();
  private readonly listeners = new Set<(events: StoredEvent[]) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    readonly sessionId: string,
    private readonly beginning: S,
    private readonly apply: (state: S, event: JournalEvent) => S,
    /** What else is written in the transaction that appends events. */
    private readonly also: (tx: Tx, events: readonly JournalEvent[]) => Promise<void> = async () => {},
  ) {
    this.state = beginning;
  }

  get rev(): number {
    return this.events.length;
  }

  /** Calls back after every append that is durable, until the returned function is called. */
  listen(listener: (events: StoredEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads what other processes (or an earlier life of this one) have appended. */
  catchUp(): Promise<void> {
    return this.inTurn(async () => this.take(await readEvents(this.db.client, this.sessionId, this.rev)));
  }

  /** Forgets all and reads the journal anew: words were taken out of it. Who listens is told nothing, since nothing happened. */
  reload(): Promise<void> {
    return this.inTurn(async () => {
      const events = await readEvents(this.db.client, this.sessionId, 0);
      this.events.length = 0;
      this.byCommand.clear();
      this.state = this.beginning;
      this.keep(events);
    });
  }

  /**
   * Judges and appends in one transaction. The same commandId again returns the first answer's events.
   * `judge` sees the newest state; it is called again as long as another process was faster.
   */
  append(commandId: string, actorId: string | null, at: () => number, judge: Judge): Promise<Appended> {
    return this.inTurn(async () => {
      for (;;) {
        const before = this.byCommand.get(commandId);
        if (before) return { events: before, repeated: true };
        try {
          return await this.appendOnce(commandId, actorId, at(), judge);
        } catch (error) {
          if (!(error instanceof UniqueViolation)) throw error;
          const faster = await readEvents(this.db.client, this.sessionId, this.rev);
          if (faster.length === 0) throw error;
          this.take(faster);
        }
      }
    });
  }

  private async appendOnce(commandId: string, actorId: string | null, at: number, judge: Judge) {
    const decision = await judge();
    if ("refusal" in decision) return decision;
    if (decision.events.length === 0) return { events: [], repeated: false };
    const events = decision.events.map((event, i) => ({
      rev: this.rev + 1 + i,
      type: event.type,
      payload: event.payload,
      actorId,
      audience: event.audience ?? "all",
      at,
      commandId,
    }));
    await this.db.transaction(async (tx) => {
      await insertEvents(tx, this.sessionId, events);
      await this.also(tx, events);
      await decision.also?.(tx);
      await this.db.notify("journal", this.sessionId, tx);
    });
    this.take(events);
    return { events, repeated: false };
  }

  private take(events: StoredEvent[]): void {
    if (events.length === 0) return;
    this.keep(events);
    for (const listener of this.listeners) listener(events);
  }

  private keep(events: StoredEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.state = this.apply(this.state, event);
      const siblings = this.byCommand.get(event.commandId);
      if (siblings) siblings.push(event);
      else this.byCommand.set(event.commandId, [event]);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
