import type { Translate } from "../../../../i18n/translate";
import { modeAt } from "../../../film/playhead";
import type { JournalEvent } from "../../../journal/event";
import type { Send } from "../../../journal/send";
import type { Cast, Player } from "../../rehearsal/cast";
import { type Exercise, practised } from "../../rehearsal/exercises";
import { follows, type Happening, type Lines } from "../../rehearsal/follows";
import { Rehearsal } from "../../rehearsal/rehearsal";
import type { LiveContext } from "../../rules";
import { deviceName } from "../device-name";
import type { EventMessage } from "../fold";
import type { RoomStore } from "../live-context";
import type { LiveView } from "../live-store";
import { standingIn } from "../standing";
import { RehearsalClock } from "./rehearsal-clock";

interface Options {
  /** The server's time at which the page was made (ms). */
  madeAt: number;
  facts: Pick<LiveContext, "runSheet" | "films" | "prepared">;
  cast: Cast;
  lines: Lines;
  /** Sentences of refusals. */
  t: Translate;
}

const lookEveryMs = 100;

/** A session that happens in this page alone: no stream, no server, pretend people. What practises the room sees no difference. */
export class RehearsalStore implements RoomStore {
  readonly clock: RehearsalClock;
  private readonly rehearsal: Rehearsal;
  private readonly watchers = new Set<() => void>();
  private readonly listeners = new Set<(event: EventMessage, view: LiveView) => void>();
  private readonly types = new Set<string>();
  private coming: (Omit<Happening, "inMs"> & { at: number })[] = [];
  private wantedRate = 1;
  private view: LiveView;
  /** What has been practised so far. */
  practised: Exercise[] = [];

  constructor(private readonly options: Options) {
    this.clock = new RehearsalClock(options.madeAt);
    this.rehearsal = new Rehearsal(options.facts);
    this.view = {
      rev: 0,
      server: "rehearsal",
      state: this.rehearsal.state,
      line: "good",
      standing: "absent",
      renewed: false,
      refusal: null,
      companion: false,
    };
  }

  readonly snapshot = (): LiveView => this.view;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly onEvent = (listener: (event: EventMessage, view: LiveView) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): () => void {
    this.submit(this.options.cast.own, "attendee.join", { device: deviceName() });
    const timer = setInterval(() => this.look(), lookEveryMs);
    return () => clearInterval(timer);
  }

  readonly send: Send = async (type, payload = {}, { expectedRev } = {}) => {
    const rev = expectedRev ?? (type.startsWith("film.") ? this.view.rev : undefined);
    const outcome = this.submit(this.options.cast.own, type, payload, rev);
    if (Array.isArray(outcome)) return { done: true };
    const { refusal, sentence = refusal, details } = outcome;
    return { done: false, code: refusal, message: this.options.t(`errors:${sentence}`, details) };
  };

  readonly speakHere = async (): Promise<void> => {};
  readonly knock = (): void => {};

  async leave(): Promise<void> {
    await this.send("attendee.leave");
    this.change({ standing: "left" });
  }

  /** Time runs so many times as fast, but not while the film moves: that is watched as it is. */
  hurry(rate: number): void {
    this.wantedRate = rate;
    this.pace();
  }

  private pace(): void {
    const mode = modeAt(this.rehearsal.state.film, this.clock.now());
    const moves = this.rehearsal.state.film.startedAt !== null && (mode === "playing" || mode === "armed");
    this.clock.run(moves ? 1 : this.wantedRate);
  }

  private look(): void {
    const now = this.clock.now();
    this.take(this.rehearsal.look(now));
    const due = this.coming.filter(({ at }) => at <= now);
    this.coming = this.coming.filter(({ at }) => at > now);
    for (const { by, type, payload } of due.sort((a, b) => a.at - b.at)) this.submit(by, type, payload);
    this.pace();
  }

  private submit(by: Player, type: string, payload: object, expectedRev?: number) {
    const outcome = this.rehearsal.submit(by, { type, payload, expectedRev }, this.clock.now());
    if (Array.isArray(outcome)) this.take(outcome);
    return outcome;
  }

  private take(events: readonly JournalEvent[]): void {
    if (events.length === 0) return;
    const { cast, lines } = this.options;
    const { state, rev } = this.rehearsal;
    for (const event of events) {
      if (event.actorId === cast.own.attendeeId || event.actorId === null) this.types.add(event.type);
      for (const { inMs, ...what } of follows(event, state, cast, lines))
        this.coming.push({ ...what, at: event.at + inMs });
    }
    this.practised = practised(this.types);
    const left = this.view.standing === "left";
    this.change({ rev, state, standing: left ? "left" : standingIn(state, cast.own.attendeeId) });
    for (const event of events) for (const listener of this.listeners) listener(event, this.view);
    this.pace();
  }

  private change(fields: Partial<LiveView>): void {
    this.view = { ...this.view, ...fields };
    for (const watcher of this.watchers) watcher();
  }
}
