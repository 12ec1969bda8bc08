import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { RequestHandler, Response } from "express";
import { endStreams } from "./open-streams.server";

/** How long (ms) a process that is asked to end answers what it has taken, and how long answers that have begun may go on. */
const longestMs = 5_000;
const begunMs = 500;
const lookMs = 20;
/** A connection that has just been made says what it wants within this time (ms). */
const newcomerMs = 100;
/** How long (ms) a moment is waited for in which nobody comes; in the first half of it nobody may have come for `calmMs`. */
const quietMs = 1_000;
const calmMs = 20;

/**
 * Ends a server so that whoever was let in gets an answer: no new connections, streams are told to come back, requests are answered and
 * their connections closed. `count` goes before everything else.
 */
export class Draining {
  private readonly open = new Set<Response>();
  private readonly upgraded = new Set<Duplex>();
  private ending = false;
  /** Requests that wait until nobody stands at the door. */
  private parked: (() => void)[] | null = null;

  readonly count: RequestHandler = (_req, res, next) => {
    if (this.ending) res.shouldKeepAlive = false;
    this.open.add(res);
    res.once("close", () => this.open.delete(res));
    if (this.parked) this.parked.push(next);
    else next();
  };

  /** Remembers a WebSocket's line, which the server itself loses sight of. */
  readonly noteUpgrade = (socket: Duplex): void => {
    this.upgraded.add(socket);
    socket.once("close", () => this.upgraded.delete(socket));
  };

  /** Resolves when everything is answered, or has had its time. */
  async drain(server: Pick<Server, "on" | "close" | "closeAllConnections">): Promise<void> {
    this.ending = true;
    for (const res of this.open) if (!res.headersSent) res.shouldKeepAlive = false;
    this.parked = [];
    await this.quietMoment(server);
    server.close();
    const { parked } = this;
    this.parked = null;
    for (const next of parked) next();
    endStreams();
    for (const socket of this.upgraded) socket.destroy();
    await pause(newcomerMs);
    await this.wait(longestMs, (res) => !res.headersSent);
    await this.wait(begunMs, () => true);
    server.closeAllConnections();
  }

  /**
   * Closing resets who stands in the kernel's queue, from which one is taken in each turn of the loop; so it is done right after a short
   * turn in which nobody came, and some time after the last who did: whoever was just answered comes back within milliseconds. Meanwhile
   * requests are parked, or long turns would bring ever more.
   */
  private async quietMoment(server: Pick<Server, "on">): Promise<void> {
    const begun = performance.now();
    let cameAt = begun;
    server.on("connection", () => {
      cameAt = performance.now();
    });
    for (let turn = begun; turn - begun < quietMs; ) {
      await new Promise((resolve) => setImmediate(resolve));
      const now = performance.now();
      const calm = turn - begun > quietMs / 2 ? 0 : calmMs;
      if (cameAt < turn && turn - cameAt >= calm && now - turn < 1) return;
      turn = now;
    }
  }

  private async wait(mostMs: number, counts: (res: Response) => boolean): Promise<void> {
    const end = performance.now() + mostMs;
    while (performance.now() < end && [...this.open].some(counts)) await pause(lookMs);
  }
}
