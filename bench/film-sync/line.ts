import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";

/** What runs over a line; each kind can be disturbed by itself. */
export type Kind = "stream" | "state" | "time" | "media" | "rest";

/** One-way delays in ms; each way is longer by up to `jitterMs`, evenly spread. */
export interface Delay {
  upMs: number;
  downMs: number;
  jitterMs: number;
}

const kindOf = (url: string): Kind => {
  if (/\/stream(\?|$)/.test(url)) return "stream";
  if (/\/(state|commands)(\?|$)/.test(url)) return "state";
  if (url.startsWith("/api/time")) return "time";
  return /^\/api\/films\/[^/]+\/media/.test(url) ? "media" : "rest";
};

/** Bytes waiting for the other end before the application is asked to wait. */
const mostWaiting = 512 * 1024;

/**
 * A city's line to the application: passes HTTP and WebSockets on to `port`, late, slowly or not at all. WebSockets (media
 * signalling) are cut with the rest but not delayed; the film needs none of them.
 */
export class Line {
  delay: Delay = { upMs: 0, downMs: 0, jitterMs: 0 };
  /** Bytes per second of the film's file; null: as quick as it goes. */
  mediaBytesPerS: number | null = null;
  /** Pages that are answered here and not by the application, by path. */
  readonly pages = new Map<string, string>();
  private readonly cut = new Set<Kind>();
  private readonly open = new Map<Socket | Duplex, Kind>();
  private mediaFreeAt = 0;

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {
    server.on("request", (req, res) => void this.pass(req, res).catch(() => res.destroy()));
    server.on("upgrade", (req, socket, head) => this.passSocket(req, socket, head));
  }

  static async open(to: number): Promise<Line> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Line(server, to);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends what runs now and refuses more until `mend`. */
  break(...kinds: Kind[]): void {
    for (const kind of kinds) this.cut.add(kind);
    for (const [socket, kind] of this.open) if (this.cut.has(kind)) socket.destroy();
  }

  mend(): void {
    this.cut.clear();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    for (const socket of this.open.keys()) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private async pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const kind = kindOf(req.url ?? "");
    if (this.cut.has(kind)) return void req.socket.destroy();
    const page = this.pages.get(req.url ?? "");
    if (page !== undefined) return void res.setHeader("Content-Type", "text/html").end(page);
    this.open.set(req.socket, kind);
    res.on("close", () => this.open.delete(req.socket));
    const body = await bytesOf(req);
    await wait(this.late(this.delay.upMs));
    const onwards = request({ port: this.to, method: req.method, path: req.url, headers: req.headers, agent: false });
    res.on("close", () => onwards.destroy());
    onwards.end(body);
    const [answer] = (await once(onwards, "response")) as [IncomingMessage];
    await this.answer(answer, res, kind);
  }

  private async answer(answer: IncomingMessage, res: ServerResponse, kind: Kind): Promise<void> {
    const waiting: { part: Buffer | null; at: number }[] = [];
    let size = 0;
    let last = 0;
    let wake = () => {};
    const put = (part: Buffer | null) => {
      last = Math.max(last, this.arrival(part?.length ?? 0, kind));
      waiting.push({ part, at: last });
      size += part?.length ?? 0;
      if (size > mostWaiting) answer.pause();
      wake();
    };
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    put(Buffer.alloc(0));
    answer.on("data", (part: Buffer) => {
      // In small pieces, so that a slow line is slow and does not stutter.
      for (let from = 0; from < part.length; from += 8192) put(part.subarray(from, from + 8192));
    });
    answer.on("end", () => put(null));
    answer.on("error", () => res.destroy());
    res.on("drain", () => wake()).on("close", () => wake());
    const woken = () =>
      new Promise<void>((now) => {
        wake = now;
      });
    while (!res.destroyed) {
      const next = waiting.shift();
      if (!next) {
        await woken();
        continue;
      }
      const ms = next.at - performance.now();
      if (ms > 0.5) await wait(ms);
      if (next.part === null) return void res.end();
      size -= next.part.length;
      if (size < mostWaiting / 2) answer.resume();
      if (next.part.length === 0) res.flushHeaders();
      else if (!res.write(next.part)) while (res.writableNeedDrain && !res.destroyed) await woken();
    }
  }

  /** When these bytes arrive, by `performance.now()`. */
  private arrival(size: number, kind: Kind): number {
    const now = performance.now() + this.late(this.delay.downMs);
    if (kind !== "media" || this.mediaBytesPerS === null) return now;
    this.mediaFreeAt = Math.max(this.mediaFreeAt, now) + (size / this.mediaBytesPerS) * 1000;
    return this.mediaFreeAt;
  }

  private late(ms: number): number {
    return ms + Math.random() * this.delay.jitterMs;
  }

  private passSocket(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.cut.has("rest")) return void socket.destroy();
    const onwards = connect(this.to, "127.0.0.1", () => {
      const lines = Array.from({ length: req.rawHeaders.length / 2 }, (_, i) => req.rawHeaders.slice(2 * i, 2 * i + 2));
      onwards.write(`GET ${req.url} HTTP/1.1\r\n${lines.map((line) => `${line.join(": ")}\r\n`).join("")}\r\n`);
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    this.open.set(socket, "rest");
    onwards.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("error", () => onwards.destroy());
    socket.on("close", () => {
      this.open.delete(socket);
      onwards.destroy();
    });
  }
}

async function bytesOf(req: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part);
  return Buffer.concat(parts);
}
