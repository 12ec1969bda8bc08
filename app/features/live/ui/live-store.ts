import type { Send } from "../../journal/send";
import type { StateMessage } from "../room-facts";
import type { LiveState } from "../state";
import { deviceName } from "./device-name";
import { openStream } from "./event-stream";
import { type EventMessage, type Known, nothingKnown, takeEvents, takeState } from "./fold";
import { postCommand } from "./post-command";
import { isRenewed } from "./renewed";
import { ServerClock } from "./server-clock";
import { hasPlace, type Standing, standingIn } from "./standing";
import { uuid } from "./uuid";

/** What the screen shows of the session and of the line to the server. */
export interface LiveView extends Known {
  /** `connecting` until the first answer, then whether the server answers at all. */
  line: "connecting" | "good" | "lost";
  standing: Standing | "left";
  /** The server is of another build than this page. */
  renewed: boolean;
  /** Why this person may not be here, in the server's words; null while all is well. */
  refusal: { code: string; message: string } | null;
  /** Another device of this person came first, so this one keeps still until somebody says otherwise here; null: not known yet. */
  companion: boolean | null;
}

export interface LiveOptions {
  /** `/api/programmes/…/sessions/…` */
  base: string;
  attendeeId: string;
  /** The state the page was made with. */
  first: StateMessage;
  /** Words for a command that never arrived. */
  offline: string;
  /** A wall screen: it looks, and is neither here nor gone by that. */
  wall?: boolean;
}

const pollEveryMs = 5_000;
const pollWhileDownMs = 1_000;
/** Browsers wake a hidden page once a minute. */
const pollHiddenMs = 60_000;
const clockEveryMs = 2_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * One session as this page sees it: folds the stream, polls when that is down, keeps the server's time, sends commands.
 * First visit, reload, late join and reconnect are the same: take the state, be in it.
 */
export class LiveStore {
  readonly clock: ServerClock;
  private view: LiveView;
  private readonly watchers = new Set<() => void>();
  private readonly listeners = new Set<(event: EventMessage, view: LiveView) => void>();
  private streamOpen = false;
  private joining = false;
  private device = "";
  private misses = 0;
  private readonly ends: (() => void)[] = [];
  private pollTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveOptions) {
    this.clock = new ServerClock(options.first.now);
    const known = takeState(nothingKnown, options.first);
    const standing = standingIn(known.state, options.attendeeId);
    this.view = { ...known, line: "connecting", renewed: false, standing, refusal: null, companion: null };
  }

  readonly snapshot = (): LiveView => this.view;

  /** Calls back at every change. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Calls back at every event that arrives while the page is open, after it was folded. */
  readonly onEvent = (listener: (event: EventMessage, view: LiveView) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens stream and poll and enters the room; returns what ends it. */
  start(): () => void {
    this.device = deviceName();
    this.change({ companion: this.isSecond(this.view.state) });
    const closeStream = openStream(`${this.options.base}/stream${this.options.wall ? "?screen=wall" : ""}`, {
      onState: (message) => this.takeState(message),
      onEvent: (message) => this.takeEvents([message]),
      onOpen: (open) => {
        if (this.streamOpen && !open) this.pollSoon(0);
        this.streamOpen = open;
        if (open) this.change({ line: "good" });
      },
    });
    const clockTimer = setInterval(() => {
      if (this.view.state.film.startedAt !== null && !document.hidden) void this.clock.ask();
    }, clockEveryMs);
    const goodbye = () => this.goodbye();
    const back = (event: PageTransitionEvent) => event.persisted && location.reload();
    const online = () => this.pollSoon(0);
    // Hidden: to say that it will be quiet for longer. Shown: to know what it missed.
    const hiddenOrShown = () => this.pollSoon(0);
    addEventListener("pagehide", goodbye);
    addEventListener("pageshow", back);
    addEventListener("online", online);
    document.addEventListener("visibilitychange", hiddenOrShown);
    this.ends.push(closeStream, () => {
      clearInterval(clockTimer);
      clearTimeout(this.pollTimer);
      removeEventListener("pagehide", goodbye);
      removeEventListener("pageshow", back);
      removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hiddenOrShown);
    });
    void this.clock.settle();
    this.pollSoon(0);
    return () => {
      for (const end of this.ends.splice(0)) end();
    };
  }

  /** Sends a command. A refusal comes back as a sentence; a stale one also brings the newest state. */
  readonly send: Send = async (type, payload = {}, { expectedRev } = {}) => {
    const rev = expectedRev ?? (type.startsWith("film.") ? Math.max(0, this.view.rev) : undefined);
    const envelope = { commandId: uuid(), type, payload, expectedRev: rev };
    const line = { fetch: fetch.bind(globalThis), wait };
    const answer = await postCommand(`${this.options.base}/commands`, envelope, line);
    if (answer.kind === "lost") return { done: false, message: this.options.offline, code: "offline" };
    if (answer.kind === "refused") {
      if (answer.current) this.takeState(answer.current);
      return { done: false, message: answer.message || this.options.offline, code: answer.code };
    }
    const next = answer.events[0];
    // Only what follows on directly: between two numbers there may be events that are still on their way.
    if (next && next.rev === this.view.rev + 1) this.takeEvents(answer.events);
    else if (!this.streamOpen) this.pollSoon(0);
    return { done: true };
  };

  /** Film, sound and picture come from this device from now on. */
  readonly speakHere = async (): Promise<void> => {
    const sent = await this.send("film.loudspeaker", { device: this.device, takeOver: true });
    if (sent.done) this.change({ companion: false });
  };

  /** Nobody's device sounds, as after the reload of one of two: this one does, unless it came in silent. */
  private claim(): void {
    const { standing, companion, state } = this.view;
    if (
      this.options.wall ||
      standing !== "here" ||
      companion !== false ||
      state.loudspeakers[this.options.attendeeId] !== undefined
    )
      return;
    void this.send("film.loudspeaker", { device: this.device });
  }

  private isSecond({ loudspeakers }: LiveState): boolean {
    const first = loudspeakers[this.options.attendeeId];
    return first !== undefined && first !== this.device;
  }

  /** Leaves the room for good (until the page is opened again). */
  async leave(): Promise<void> {
    this.change({ standing: "left" });
    await Promise.race([this.send("attendee.leave"), wait(1_500)]);
  }

  /** Knocks again after not having been let in. */
  readonly knock = (): void => {
    this.change({ standing: "absent" });
    this.beHere();
  };

  private takeState(message: StateMessage): void {
    this.adopt(takeState(this.view, message));
  }

  private takeEvents(events: readonly EventMessage[]): void {
    const { known, fresh } = takeEvents(this.view, events);
    this.adopt(known);
    for (const event of fresh) for (const listener of this.listeners) listener(event, this.view);
  }

  private adopt({ rev, server, state }: Known): void {
    const left = this.view.standing === "left";
    const standing = left ? "left" : standingIn(state, this.options.attendeeId);
    // Not the other way round: when the first device goes, this one does not begin to speak by itself.
    const companion = this.view.companion === null ? null : this.view.companion || this.isSecond(state);
    this.change({ rev, server, state, standing, companion });
    this.beHere();
  }

  private change(fields: Partial<LiveView>): void {
    const view = { ...this.view, ...fields };
    if ((Object.keys(fields) as (keyof LiveView)[]).every((key) => view[key] === this.view[key])) return;
    this.view = view;
    for (const watcher of this.watchers) watcher();
  }

  /** Whoever has the page open wants to be in the room: joins, or knocks, whenever the state says otherwise. */
  private beHere(): void {
    if (this.view.standing !== "absent" || this.joining || this.ends.length === 0 || this.options.wall) return;
    this.joining = true;
    // A second device comes in without taking the first one's place, which may be about to reload.
    void this.send("attendee.join", this.view.companion ? {} : { device: this.device }).then(async (sent) => {
      if (!sent.done) await wait(3_000);
      this.joining = false;
      if (!sent.done) this.beHere();
    });
  }

  /** The page closes. Whoever has a hand up or the floor keeps the place a while, so that a reload does not cost it. */
  private goodbye(): void {
    if (this.options.wall || this.view.standing === "left" || hasPlace(this.view.state, this.options.attendeeId))
      return;
    this.view = { ...this.view, standing: "left" };
    const body = JSON.stringify({ commandId: uuid(), type: "attendee.leave", payload: {} });
    const headers = { "Content-Type": "application/json" };
    void fetch(`${this.options.base}/commands`, { method: "POST", headers, body, keepalive: true }).catch(() => {});
  }

  private pollSoon(ms: number): void {
    clearTimeout(this.pollTimer);
    this.pollTimer = setTimeout(() => void this.poll(), ms);
  }

  private async poll(): Promise<void> {
    const sentAt = performance.now();
    const patience = AbortSignal.timeout(8_000);
    const { roundTrip } = this.clock;
    const query = new URLSearchParams({ again: String(document.hidden ? pollHiddenMs : pollEveryMs) });
    if (this.options.wall) query.set("screen", "wall");
    if (roundTrip !== null) query.set("roundTrip", String(Math.round(roundTrip)));
    const answered = fetch(`${this.options.base}/state?${query}`, { cache: "no-store", signal: patience });
    const response = await answered.catch(() => null);
    const receivedAt = performance.now();
    const answer = await response?.json().catch(() => null);
    if (this.ends.length === 0) return;
    if (response?.ok && answer) {
      this.misses = 0;
      this.clock.sample(answer.server, sentAt, receivedAt, answer.now);
      this.change({ line: "good", renewed: isRenewed(response), refusal: null });
      this.takeState(answer);
      this.claim();
    } else if (response && [401, 403, 404].includes(response.status)) {
      this.change({ refusal: answer?.error ?? { code: "forbidden", message: "" } });
    } else if (++this.misses > 1) {
      this.change({ line: "lost" });
    }
    this.pollSoon(this.streamOpen ? pollEveryMs : pollWhileDownMs);
  }
}
