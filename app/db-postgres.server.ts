import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

/** Prisma's adapter for PostgreSQL. Lost connections leave the pool by themselves; the next query opens another. */
export function postgresAdapter(url: string): PrismaPg {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An error on a connection that nobody is listening to at that moment would end the process: each has a listener for life.
  pool.on("connect", (client) => client.on("error", () => {}));
  return new PrismaPg(pool, { disposeExternalPool: true, onPoolError: () => {}, onConnectionError: () => {} });
}

/** `heard` gets each payload. `begun` is told whenever the line begins, again too: what came before was missed. */
export type Listener = { heard: (payload: string) => void; begun: () => void };

/** One connection that listens for the whole process and comes back by itself when it is lost. */
export class PostgresListener {
  #listeners = new Map<string, Set<Listener>>();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #closed = false;

  constructor(private readonly url: string) {}

  /** Begins to listen; gives back what stops it. */
  listen(channel: string, listener: Listener): () => void {
    const known = this.#listeners.get(channel);
    const listeners = (known ?? new Set()).add(listener);
    this.#listeners.set(channel, listeners);
    if (this.#client) void this.#begin(this.#client, channel, [listener]);
    else this.#connecting ??= this.#connect();
    return () => void listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connecting;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    for (let pause = 50; !this.#closed; pause = Math.min(pause * 2, 1_000)) {
      const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 5_000 });
      let ended = false;
      client.on("error", () => {}); // "end" follows
      client.once("end", () => {
        ended = true;
        if (this.#client !== client || this.#closed) return;
        this.#client = undefined;
        this.#connecting = this.#connect();
      });
      client.on("notification", ({ channel, payload = "" }) => {
        for (const { heard } of this.#listeners.get(channel) ?? []) heard(payload);
      });
      try {
        await client.connect();
        if (ended) continue;
        this.#client = client;
        for (const [channel, listeners] of this.#listeners) void this.#begin(client, channel, listeners);
        return;
      } catch {
        await client.end().catch(() => {});
      }
      await sleep(pause);
    }
  }

  async #begin(client: pg.Client, channel: string, listeners: Iterable<Listener>): Promise<void> {
    try {
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch {
      return; // the line is lost: the next one begins with all channels
    }
    for (const { begun } of listeners) begun();
  }
}
