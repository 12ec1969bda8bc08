import type { Clock } from "~/ports/clock";
import { answers } from "./answers.server";
import { StatusBoard } from "./status-board";

const LOOK_MS = 1_000;

/** Somebody else's LiveKit: not ours to start or stop, but looked at every second. `url` is http or https. */
export class RemoteMedia {
  readonly board: StatusBoard;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    readonly url: string,
    private readonly clock: Clock,
  ) {
    this.board = new StatusBoard(() => clock.now(), "starting");
  }

  start(): void {
    void this.#look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const well = await answers(this.url);
    if (this.#stopped) return;
    if (!well) this.board.set("down");
    else if (this.board.status.state !== "ready") this.board.set("ready", this.clock.now());
    this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
  }
}
