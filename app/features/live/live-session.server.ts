import { randomUUID } from "node:crypto";
import type { Database } from "../../db.server";
import type { Clock } from "../../ports/clock";
import { noteHappenings } from "../audit/note.server";
import { BallotBox } from "../debate/ballot-box.server";
import { spentBy } from "../debate/decide";
import type { PreparedVote } from "../debate/state";
import type { DebatePayload } from "../debate/wire";
import type { FilmFacts } from "../film/facts";
import { startLead } from "../film/lead";
import { dueHold, nextHoldAt } from "../film/playhead";
import type { Command } from "../journal/decision";
import { type Judged, SessionLog } from "../journal/session-log.server";
import type { Role } from "../permissions/roles";
import { leave } from "../room/decide";
import type { Attendee, RunSheetItem } from "../room/state";
import type { Slides } from "../showcase/state";
import { HandoverTimer } from "./handover-timer.server";
import { Presence } from "./presence";
import { RoundTrips } from "./round-trips";
import { decide, decideVote } from "./rules";
import { apply, emptyLive, type LiveState } from "./state";

/** What a session's rules need to know of the programme. */
export interface SessionFacts {
  sessionId: string;
  runSheet: RunSheetItem[];
  /** What the programme wants the crew to remember, by the item's id. */
  cues: Record<string, string[]>;
  films: ReadonlyMap<string, FilmFacts>;
  /** Votes and polls of the programme's content. */
  prepared: PreparedVote[];
  /** Slides of the cities, by their slug. */
  slides: Readonly<Record<string, Slides>>;
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

/** A session that somebody is in: its journal in memory, its presence, and the film's hold written on time. */
export class LiveSession {
  readonly log: SessionLog<LiveState>;
  private readonly box: BallotBox;
  private readonly presence = new Presence();
  private readonly roundTrips = new RoundTrips();
  private holdTimer: NodeJS.Timeout | undefined;
  private readonly handover: HandoverTimer;

  constructor(
    db: Database,
    private readonly clock: Clock,
    readonly facts: SessionFacts,
    secret: string,
  ) {
    this.log = new SessionLog(db, facts.sessionId, emptyLive, apply, (tx, events) =>
      noteHappenings(tx, facts.sessionId, events),
    );
    this.box = new BallotBox(db, secret, facts.sessionId);
    this.handover = new HandoverTimer(this.log, clock, facts);
    this.log.listen(() => {
      this.watchHold();
      this.handover.watch();
    });
  }

  /** Reads the journal. Whoever was here before a restart keeps the place until they have been away too long. */
  async open(): Promise<this> {
    await this.log.catchUp();
    for (const attendee of Object.values(this.log.state.attendees)) {
      if (attendee.present) this.seen(attendee.id);
    }
    this.watchHold();
    this.handover.watch();
    return this;
  }

  /** Judges and appends one permitted command; the same commandId again gives the same events. */
  submit(command: Command, sender: Sender) {
    this.seen(sender.attendeeId);
    if (command.type === "vote.cast")
      return this.vote(command.payload as DebatePayload<"vote.cast">, sender.attendeeId);
    const { runSheet, films, slides, prepared } = this.facts;
    const { pseudonymOf } = this.box;
    const now = () => this.clock.now();
    return this.log.append(command.commandId, sender.attendeeId, now, async (): Promise<Judged> => {
      const closes = command.type === "vote.close";
      const ballots = closes ? await this.box.read() : [];
      const leadMs = startLead(this.roundTrips.lately(now()));
      const ctx = { ...sender, now: now(), runSheet, films, slides, leadMs, prepared, ballots, pseudonymOf };
      const { state } = this.log;
      const decision = decide(state, command, ctx);
      if (!closes) return decision;
      const spent = spentBy(state.votes, (command.payload as DebatePayload<"vote.close">).voteId);
      return { ...decision, also: (tx) => this.box.remove(tx, spent) };
    });
  }

  /**
   * Casts one vote, also again: the ballot takes the place of the one before. The journal is told how many have voted, but neither who
   * nor by which command. `phone`: a person of the attendee's site, who votes by phone.
   */
  vote(payload: DebatePayload<"vote.cast">, attendeeId: string, phone?: { person: string; seal: string }) {
    const now = () => this.clock.now();
    return this.log.append(randomUUID(), null, now, async (): Promise<Judged> => {
      const ctx = { attendeeId, ballots: await this.box.read(), pseudonymOf: this.box.pseudonymOf };
      const cast = decideVote(this.log.state, payload, ctx, phone);
      if ("refusal" in cast) return cast;
      return { events: cast.events, also: (tx) => this.box.replace(tx, payload.voteId, cast.ballots) };
    });
  }

  /** What a phone's vote is sealed with, made from what the phone keeps. */
  sealOf(nonce: string): string {
    return this.box.pseudonymOf(`seal:${nonce}`);
  }

  /** A poll or a command: this attendee is here; a browser says its round trip, once it knows it, and when it will ask again (ms). */
  seen(attendeeId: string, roundTripMs?: number, againMs?: number): void {
    this.presence.seen(attendeeId, this.clock.now(), againMs);
    if (roundTripMs !== undefined) this.roundTrips.note(attendeeId, roundTripMs, this.clock.now());
  }

  /** Another process sees these attendees. */
  seenElsewhere(attendeeIds: readonly string[]): void {
    this.presence.seenElsewhere(attendeeIds, this.clock.now());
  }

  /** Whom this process has seen lately. */
  seenHere(): string[] {
    return this.presence.seenHere(this.clock.now());
  }

  /** Holds an attendee's presence while a stream is open; call the result when it closes. */
  holdPresence(attendeeId: string): () => void {
    this.presence.streamOpened(attendeeId);
    return () => this.presence.streamClosed(attendeeId, this.clock.now());
  }

  /** Marks those as left whose line has been gone too long, and writes what could not be written on time. */
  async sweep(): Promise<void> {
    await this.recordHold();
    await this.handover.write();
    const now = () => this.clock.now();
    for (const id of this.presence.away(this.inside(), now())) {
      await this.log.append(randomUUID(), null, now, () => leave(this.log.state, id));
    }
  }

  /** Whether nobody is here, waits or holds a stream, so that it need not stay in memory. */
  get idle(): boolean {
    return this.inside().length === 0 && !this.presence.hasStreams;
  }

  /** Ids of those who are in the room or in its lobby, as the journal says. */
  private inside(): string[] {
    const { attendees, lobby } = this.log.state;
    const present = Object.values(attendees).filter((attendee) => attendee.present);
    return [...present.map((attendee) => attendee.id), ...lobby.map((guest) => guest.attendeeId)];
  }

  close(): void {
    clearTimeout(this.holdTimer);
    this.handover.stop();
  }

  /** The hold happens in every browser by itself; this writes it into the journal for the archive. */
  private watchHold(): void {
    clearTimeout(this.holdTimer);
    const at = nextHoldAt(this.log.state.film);
    if (at === null) return;
    // What the database refuses now is written by the next sweep.
    const record = () => this.recordHold().catch(() => undefined);
    this.holdTimer = setTimeout(record, Math.max(0, at - this.clock.now()) + 5);
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
