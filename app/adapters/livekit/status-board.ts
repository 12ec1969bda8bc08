import type { MediaStatus } from "~/ports/media-server";

/** Holds the media server's status and tells listeners about each change. */
export class StatusBoard {
  #status: MediaStatus;
  #listeners = new Set<(status: MediaStatus) => void>();

  constructor(
    private readonly now: () => number,
    state: MediaStatus["state"],
  ) {
    this.#status = { state, code: `media_${state}`, epoch: 0, since: now() };
  }

  get status(): MediaStatus {
    return this.#status;
  }

  /** `epoch` is given with a new start of the media server; otherwise the last one stays. */
  set(state: MediaStatus["state"], epoch = this.#status.epoch): void {
    if (state === this.#status.state && epoch === this.#status.epoch) return;
    this.#status = { state, code: `media_${state}`, epoch, since: this.now() };
    for (const listener of this.#listeners) listener(this.#status);
  }

  onStatus(listener: (status: MediaStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
