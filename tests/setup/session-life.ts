import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { session4 } from "./application";
import { askOnce } from "./join-session";
import { LastingStream } from "./lasting-stream";

/** How much happens in a part of a session. */
export interface Part {
  commands: number;
  polls: number;
  /** People who leave and come back with the page loaded anew. */
  reloads: number;
}

const room = "/programmes/italian-clusters/sessions/4/room";

/** Cities in session 4 that live through it: they speak, raise hands, poll, leave and come back. `crew` drives the film. */
export class SessionLife {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });
  private streams: LastingStream[] = [];
  private turn = 0;
  private acted = 0;

  constructor(
    private readonly url: string,
    private readonly cookies: readonly string[],
    private readonly crew: string,
  ) {}

  /** Everybody comes, and the crew puts the film on the stage. */
  async begin(filmId: string): Promise<void> {
    for (const cookie of this.cookies) this.streams.push(await this.come(cookie));
    await this.command(this.crew, "film.load", { filmId });
  }

  async live({ commands, polls, reloads }: Part): Promise<void> {
    const most = Math.max(commands, polls, reloads);
    const due = (all: number, step: number) => Math.floor(((step + 1) * all) / most) > Math.floor((step * all) / most);
    for (let step = 0; step < most; step++) {
      if (due(commands, step)) await this.act();
      if (due(polls, step)) await this.ask("GET", `${session4}/state`, this.who());
      if (due(reloads, step)) await this.reload(this.turn % this.cookies.length);
    }
  }

  end(): void {
    for (const stream of this.streams) stream.close();
    this.agent.destroy();
  }

  private who = () => this.cookies[this.turn++ % this.cookies.length] ?? "";

  /** Something that somebody does every now and then in a session. */
  private act(): Promise<unknown> {
    const n = this.acted++;
    const cookie = this.cookies[n % this.cookies.length] ?? "";
    const acts = [
      () => this.command(cookie, "hand.raise", { kind: "point" }),
      () => this.command(cookie, "chat.say", { text: `Line ${n}: the saw mill opens at six.` }),
      () => this.command(this.crew, "film.seek", { seconds: 3 + (n % 40) }),
      () => this.command(cookie, "hand.lower"),
      () => this.command(this.crew, n % 2 ? "film.play" : "film.pause"),
      () => this.command(cookie, "presence.list", { people: [`Person ${n}`] }),
    ];
    return (acts[n % acts.length] ?? acts[0])?.() ?? Promise.resolve();
  }

  private async reload(i: number): Promise<void> {
    const cookie = this.cookies[i] ?? "";
    this.streams[i]?.close();
    await this.command(cookie, "attendee.leave");
    this.streams[i] = await this.come(cookie);
  }

  private async come(cookie: string): Promise<LastingStream> {
    await this.ask("GET", room, cookie);
    const stream = new LastingStream(`${this.url}${session4}/stream`, cookie);
    await stream.has(1);
    await this.command(cookie, "attendee.join");
    return stream;
  }

  private command(cookie: string, type: string, payload: object = {}): Promise<void> {
    return this.ask("POST", `${session4}/commands`, cookie, { commandId: crypto.randomUUID(), type, payload });
  }

  private async ask(method: string, path: string, cookie: string, body?: object): Promise<void> {
    const { status, text } = await askOnce(this.agent, this.url + path, method, { cookie, origin: this.url }, body);
    // A quick machine lives faster than the application lets one person act.
    if (status === 429) return pause(1_000).then(() => this.ask(method, path, cookie, body));
    // 409: what is asked for cannot be as things stand, such as a film that plays already.
    if (status !== 200 && status !== 409) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 200)}`);
  }
}
