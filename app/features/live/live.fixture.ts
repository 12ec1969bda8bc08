import type { Ballot } from "../debate/ballot";
import type { PreparedVote } from "../debate/state";
import type { DebatePayload } from "../debate/wire";
import { facts as film } from "../film/film.fixture";
import type { Decision } from "../journal/decision";
import type { JournalEvent } from "../journal/event";
import type { Role } from "../permissions/roles";
import type { RunSheetItem } from "../room/state";
import type { Slides } from "../showcase/state";
import { commands, decide, decideVote } from "./rules";
import { apply, emptyLive, type LiveState } from "./state";

export const roles: Record<string, Role> = {
  organiser: "organiser",
  moderator: "moderator",
  expert: "expert",
  guest: "guest",
  sofia: "participant",
  zagreb: "participant",
};
export const isCrew = (who: string) => ["organiser", "moderator", "expert"].includes(roles[who] ?? "");
/** How somebody looks at the session. */
export const viewer = (who: string) => ({ attendeeId: who, crew: isCrew(who), member: roles[who] !== "guest" });
const place = { country: "XX", timeZone: "Europe/Rome" };
export const runSheet = [1, 2].map((n) => ({
  id: `item-${n}`,
  kind: "talk",
  title: `Item ${n}`,
  minutes: 10,
  filmId: null,
}));

export const prepared: PreparedVote[] = [
  {
    ...{ id: "item-1:vote", itemId: "item-1", kind: "position", question: "Exportable?" },
    options: ["as-it-is", "with-changes", "not"].map((id) => ({ id, label: id })),
  },
];

const pseudonymOf = (words: string) => words;

/** A whole session, judged and folded as the server does it. Who sends is named by role or city. */
export class Session {
  state: LiveState = emptyLive;
  events: JournalEvent[] = [];
  ballots: Ballot[] = [];
  /** Who stands on each site's list. */
  people: Record<string, string[]> = {};

  constructor(
    readonly items: readonly RunSheetItem[] = runSheet,
    readonly slides: Record<string, Slides> = {},
  ) {}

  decide(now: number, attendeeId: string, type: string, payload: object = {}): Decision {
    const crew = isCrew(attendeeId);
    const parsed = commands[type]?.payload.parse(payload);
    const command = { commandId: `c${this.events.length}`, type, payload: parsed };
    return decide(this.state, command, {
      now,
      attendeeId,
      crew,
      role: roles[attendeeId] ?? "participant",
      name: attendeeId,
      site: roles[attendeeId] === "participant" ? { ...place, slug: attendeeId, city: attendeeId } : null,
      people: this.people[attendeeId] ?? [],
      prepared,
      ballots: this.ballots,
      pseudonymOf,
      givesFloor: ["organiser", "moderator"].includes(attendeeId),
      runSheet: this.items,
      films: new Map([[film.filmId, film]]),
      slides: this.slides,
      leadMs: 1_000,
    });
  }

  /** Casts a vote as the server does, ballot and event together; returns the sentence of a refusal. */
  vote(now: number, attendeeId: string, payload: DebatePayload<"vote.cast">, phone?: { person: string; seal: string }) {
    const cast = decideVote(this.state, payload, { attendeeId, ballots: this.ballots, pseudonymOf }, phone);
    if ("refusal" in cast) return cast.sentence;
    this.ballots = [...this.ballots.filter(({ voteId }) => voteId !== payload.voteId), ...cast.ballots];
    for (const event of cast.events) this.take(now, null, { events: [event] });
  }

  /** Writes down what a decision says; a refusal changes nothing. */
  take(now: number, actorId: string | null, decision: Decision): void {
    if ("refusal" in decision) return;
    for (const event of decision.events) {
      const line: JournalEvent = { audience: "all", ...event, rev: this.events.length + 1, actorId, at: now };
      this.events.push(line);
      this.state = apply(this.state, line);
    }
  }

  /** Sends a command; returns the types of what happened, or the sentence of the refusal. */
  send(now: number, attendeeId: string, type: string, payload?: object): string[] | string {
    const decision = this.decide(now, attendeeId, type, payload);
    this.take(now, attendeeId, decision);
    return "refusal" in decision ? (decision.sentence ?? decision.refusal) : decision.events.map((event) => event.type);
  }
}
