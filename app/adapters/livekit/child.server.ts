import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Clock } from "~/ports/clock";
import type { Log } from "~/ports/log";
import { answers } from "./answers.server";
import { type ChildSettings, childConfig } from "./child-config";
import { keptKeys, type MediaKeys } from "./keys.server";
import { endLeftOver } from "./left-over.server";
import { restartDelay } from "./restart-delay";
import { StatusBoard } from "./status-board";

export interface ChildOptions extends ChildSettings {
  binary: string;
  dataDir: string;
  clock: Clock;
  log: Log;
  /** Chance in 0…1. */
  random: () => number;
}

const STARTING_LOOK_MS = 50;
const LOOK_MS = 1_000;
const HUNG_AFTER_MISSES = 3;
const STEADY_MS = 10_000;
const STOP_MS = 3_000;

/**
 * Our own livekit-server on loopback: started, looked after every second, started again when it ends or no longer answers,
 * and ended with the application, however that ends (see scripts/media-child.mjs).
 */
export class MediaChild {
  readonly keys: MediaKeys;
  readonly url: string;
  readonly board: StatusBoard;
  readonly #dir: string;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #stopped = false;

  constructor(private readonly options: ChildOptions) {
    this.#dir = join(options.dataDir, "media");
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
    this.keys = keptKeys(this.#dir);
    this.url = `http://127.0.0.1:${options.httpPort}`;
    this.board = new StatusBoard(() => options.clock.now(), "starting");
  }

  /** Starts the media server and returns at once; the status board says when it answers. */
  start(): void {
    const config = join(this.#dir, "livekit.yaml");
    const pidFile = join(this.#dir, "livekit.pid");
    endLeftOver(pidFile, config);
    writeFileSync(config, childConfig(this.options, this.keys), { mode: 0o600 });
    const keeper = resolve("scripts/media-child.mjs");
    const child = spawn(process.execPath, [keeper, pidFile, this.options.binary, "--config", config], {
      // A group of its own: Ctrl-C in a terminal is for the application, which ends this one in good order.
      detached: true,
      stdio: ["pipe", "inherit", "inherit"],
    });
    this.#child = child;
    child.stdin?.on("error", () => {});
    child.once("error", (error) => this.options.log.error("media.not_started", { reason: error.message }));
    child.once("exit", (code) => this.#ended(code));
    this.#look(child, 0, this.options.clock.now());
  }

  /** Ends the media server: kindly, after three seconds by force. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const force = setTimeout(() => this.#kill(child), STOP_MS);
    child.kill("SIGTERM");
    await once(child, "exit");
    clearTimeout(force);
  }

  /** One look, and the next one later: soon while starting, then every second. */
  #look(child: ChildProcess, misses: number, startedAt: number): void {
    const pause = this.board.status.state === "ready" ? LOOK_MS : STARTING_LOOK_MS;
    this.#timer = setTimeout(async () => {
      const well = await answers(this.url);
      if (this.#stopped || this.#child !== child) return;
      const ready = this.board.status.state === "ready";
      if (well && !ready) {
        this.board.set("ready", startedAt);
        this.options.log.info("media.ready", { tookMs: this.options.clock.now() - startedAt });
      }
      if (well && this.options.clock.now() - startedAt > STEADY_MS) this.#failures = 0;
      const missed = ready && !well ? misses + 1 : 0;
      if (missed >= HUNG_AFTER_MISSES) {
        this.options.log.warn("media.hung", { misses: missed });
        this.#kill(child);
      } else this.#look(child, missed, startedAt);
    }, pause);
  }

  #ended(code: number | null): void {
    clearTimeout(this.#timer);
    this.#child = null;
    if (this.#stopped) return;
    this.#failures += 1;
    const wait = restartDelay(this.#failures, this.options.random());
    this.options.log.warn("media.ended", { code, failures: this.#failures, restartInMs: wait });
    this.board.set("down");
    this.#timer = setTimeout(() => this.start(), wait);
  }

  /** The keeper's whole group, so that the media server goes with it. */
  #kill(child: ChildProcess): void {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }
}
