import { Agent, type ClientRequest, get, type IncomingMessage } from "node:http";

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** An event stream as a browser keeps it: a lost one comes back after the time that the server named, with its last number. */
export class LastingStream {
  /** What the server named, each time (ms). */
  readonly retries: number[] = [];
  /** Numbers of the events that came. */
  readonly revs: number[] = [];
  /** When the newest state came (performance.now, ms), and how many have come. */
  stateAt = Number.NaN;
  states = 0;
  /** The newest state's text. */
  state = "";
  private lastId: string | null = null;
  private request: ClientRequest | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private told: (() => void)[] = [];

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly keepsState = false,
  ) {
    this.open();
  }

  /** Resolves when so many states have come in all. */
  async has(states: number): Promise<void> {
    while (this.states < states) await new Promise<void>((resolve) => this.told.push(resolve));
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.request?.destroy();
  }

  private open(): void {
    const headers = { cookie: this.cookie, ...(this.lastId !== null && { "last-event-id": this.lastId }) };
    this.request = get(this.url, { agent, headers }, (response) => this.read(response));
    this.request.on("error", () => undefined);
    this.request.once("close", () => {
      if (this.closed) return;
      this.timer = setTimeout(() => this.open(), this.retries.at(-1) ?? 3_000);
    });
  }

  private read(response: IncomingMessage): void {
    response.on("error", () => undefined);
    if (response.statusCode !== 200) return void response.resume();
    let rest = "";
    response.setEncoding("utf8").on("data", (text: string) => {
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.take(block);
    });
  }

  private take(block: string): void {
    const retry = /^retry: (\d+)$/m.exec(block)?.[1];
    if (retry) this.retries.push(Number(retry));
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    if (id === undefined) return;
    this.lastId = id;
    if (block.startsWith("event: journal")) this.revs.push(Number(id));
    if (!block.startsWith("event: state")) return;
    this.stateAt = performance.now();
    this.states++;
    if (this.keepsState) this.state = block;
    for (const tell of this.told.splice(0)) tell();
  }
}

/** Opens one for each cookie, a few at a time, and waits until all have begun. */
export async function openLasting(url: string, cookies: readonly string[]): Promise<LastingStream[]> {
  const streams: LastingStream[] = [];
  for (let from = 0; from < cookies.length; from += 20) {
    const some = cookies.slice(from, from + 20).map((cookie) => new LastingStream(url, cookie));
    await Promise.all(some.map((stream) => stream.has(1)));
    streams.push(...some);
  }
  return streams;
}
