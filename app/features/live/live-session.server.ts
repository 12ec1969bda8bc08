import { randomUUID } from "node:crypto";
import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import type { FilmFacts } from "../film/facts";
import { dueHold, nextHoldAt } from "../film/playhead";
import type { Command } from "../journal/decision";
import { SessionLog } from "../journal/session-log.server";
import type { Role } from "../permissions/roles";
import { leave } from "../room/decide";
import type { Attendee, RunSheetItem } from "../room/state";
import { decide } from "./rules";
import { apply, emptyLive, type LiveState } from "./state";

/** What a session's rules need to know of the programme. */
export interface SessionFacts {
  sessionId: string;
  runSheet: RunSheetItem[];
  films: ReadonlyMap<string, FilmFacts>;
}

/** Who sends a command. */
export interface Sender {
  attendeeId: string;
  name: string;
  role: Role;
  crew: boolean;
  givesFloor: boolean;
  site: Attendee["site"];
  people: string[];
}

/** How long ahead a start is scheduled (ms): twice the worst usual round trip and time to seek, see features/film/SPEC.md. */
const leadMs = 1500;
/** How long an attendee without a stream or a poll counts as here (ms). */
export const lostAfterMs = 20_000;

/** A session that somebody is in: its journal in memory, its presence, and the film's hold written on time. */
export class LiveSession {
  readonly log: SessionLog<LiveState>;
  private readonly lastSeen = new Map<string, number>();
  private readonly streams = new Map<string, number>();
  private holdTimer: NodeJS.Timeout | undefined;

  constructor(
    db: Database,
    private readonly clock: Clock,
    readonly facts: SessionFacts,
  ) {
    this.log = new SessionLog(db, facts.sessionId, emptyLive, apply);
    this.log.listen(() => this.watchHold());
  }

  /** Reads the journal. Whoever was here before a restart keeps the place until they have been away too long. */
  async open(): Promise<this> {
    await this.log.catchUp();
    for (const attendee of Object.values(this.log.state.attendees)) {
      if (attendee.present) this.seen(attendee.id);
    }
    this.watchHold();
    return this;
  }

  /** Judges and appends one permitted command; the same commandId again gives the same events. */
  submit(command: Command, sender: Sender) {
    this.seen(sender.attendeeId);
    const { runSheet, films } = this.facts;
    const now = () => this.clock.now();
    return this.log.append(command.commandId, sender.attendeeId, now, () =>
      decide(this.log.state, command, { ...sender, now: now(), runSheet, films, leadMs }),
    );
  }

  /** A poll or a command: this attendee is here. */
  seen(attendeeId: string): void {
    this.lastSeen.set(attendeeId, this.clock.now());
  }

  /** Holds an attendee's presence while a stream is open; call the result when it closes. */
  holdPresence(attendeeId: string): () => void {
    this.streams.set(attendeeId, (this.streams.get(attendeeId) ?? 0) + 1);
    return () => {
      this.streams.set(attendeeId, (this.streams.get(attendeeId) ?? 1) - 1);
      this.seen(attendeeId);
    };
  }

  /** Marks those as left whose line has been gone too long. */
  async sweep(): Promise<void> {
    const { attendees, lobby } = this.log.state;
    const present = Object.values(attendees).filter((attendee) => attendee.present);
    for (const id of [...present.map((attendee) => attendee.id), ...lobby.map((guest) => guest.attendeeId)]) {
      const away = this.clock.now() - (this.lastSeen.get(id) ?? 0);
      if ((this.streams.get(id) ?? 0) > 0 || away < lostAfterMs) continue;
      await this.log.append(
        randomUUID(),
        null,
        () => this.clock.now(),
        () => leave(this.log.state, id),
      );
    }
  }

  /** Whether nobody is here or holds a stream, so that it need not stay in memory. */
  get idle(): boolean {
    const present = Object.values(this.log.state.attendees).some((attendee) => attendee.present);
    return !present && ![...this.streams.values()].some((count) => count > 0);
  }

  close(): void {
    clearTimeout(this.holdTimer);
  }

  /** The hold happens in every browser by itself; this writes it into the journal for the archive. */
  private watchHold(): void {
    clearTimeout(this.holdTimer);
    const at = nextHoldAt(this.log.state.film);
    if (at === null) return;
    this.holdTimer = setTimeout(() => void this.recordHold(), Math.max(0, at - this.clock.now()) + 5);
    this.holdTimer.unref();
  }

  private async recordHold(): Promise<void> {
    const { film } = this.log.state;
    const id = `hold-${film.rev}-${film.markerId ?? "end"}`;
    const judge = () => {
      const event = dueHold(this.log.state.film, this.clock.now());
      return { events: event ? [event] : [] };
    };
    await this.log.append(id, null, () => this.clock.now(), judge);
    const due = nextHoldAt(this.log.state.film);
    if (due !== null && due > this.clock.now()) this.watchHold();
  }
}
