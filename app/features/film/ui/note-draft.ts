/** What is written but not in the journal yet, kept on this device: a reload, a crash or a dead line loses nothing. */
export interface DraftStore {
  read(): string | null;
  write(text: string | null): void;
}

export type DraftSign = "clean" | "writing" | "saving" | "waiting";

interface Options {
  store: DraftStore;
  /** Brings the text into the journal; false when the server could not be reached or refused. */
  save: (text: string) => Promise<boolean>;
  onSign: (sign: DraftSign) => void;
  /** How long after the last letter, and at the latest after the first one, it is saved (ms). */
  restMs?: number;
  longestMs?: number;
  /** When to try again after it could not be saved (ms). */
  againMs?: number;
}

/** One note while it is typed. Every letter is kept on the device at once; the journal gets it at each rest. */
export class NoteDraft {
  private text: string | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAt: number | null = null;
  private saving = false;
  private closed = false;

  constructor(private readonly options: Options) {
    this.text = options.store.read();
    if (this.text !== null) this.saveSoon(0);
  }

  /** The text on this device that the journal does not have; null: none. */
  get unsaved(): string | null {
    return this.text;
  }

  type(text: string): void {
    this.text = text;
    this.options.store.write(text);
    this.sign("writing");
    const { restMs = 800, longestMs = 4000 } = this.options;
    const now = performance.now();
    this.firstAt ??= now;
    this.saveSoon(Math.max(0, Math.min(restMs, this.firstAt + longestMs - now)));
  }

  /** Saves at once what is there to be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { text } = this;
    if (text === null || this.saving) return;
    this.saving = true;
    this.firstAt = null;
    this.sign("saving");
    const saved = await this.options.save(text);
    this.saving = false;
    if (!saved) this.wait();
    else if (this.text === text) this.forget();
    else this.saveSoon(0);
  }

  /** The page turns to something else: what is unsaved is sent off and stays on the device until it has arrived. */
  close(): void {
    this.closed = true;
    void this.flush();
  }

  private forget(): void {
    this.text = null;
    this.options.store.write(null);
    this.sign("clean");
  }

  private wait(): void {
    this.sign("waiting");
    this.saveSoon(this.options.againMs ?? 5000);
  }

  private saveSoon(ms: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.flush(), ms);
  }

  private sign(sign: DraftSign): void {
    if (!this.closed) this.options.onSign(sign);
  }
}
