import { dueHold } from "../../film/playhead";
import { type Decision, refused } from "../../journal/decision";
import type { JournalEvent, NewEvent } from "../../journal/event";
import { commands, decide, type LiveContext } from "../rules";
import { apply, emptyLive, type LiveState } from "../state";
import type { Player } from "./cast";

type Facts = Pick<LiveContext, "runSheet" | "films">;

interface Asked {
  type: string;
  payload: unknown;
  expectedRev?: number;
}

/** Everybody in a rehearsal is in one place, so a start needs to be no further ahead than the count-down takes (ms). */
const leadMs = 1_500;

/**
 * A session that nobody else is in: a journal of its own, judged and folded by the same rules as the real one. It is kept
 * in memory alone. Time is passed in (ms), so it may run faster.
 */
export class Rehearsal {
  state: LiveState = emptyLive;
  rev = 0;

  constructor(private readonly facts: Facts) {}

  /** Judges a command of `player` at `now`. Payloads are parsed as the server does it. */
  submit(player: Player, { type, payload, expectedRev }: Asked, now: number): JournalEvent[] | Refusal {
    const rule = Object.hasOwn(commands, type) ? commands[type] : undefined;
    const parsed = rule?.payload.safeParse(payload);
    if (!parsed?.success) return refused("invalid", "command_payload") as Refusal;
    const command = { commandId: `rehearsal-${this.rev}`, type, payload: parsed.data, expectedRev };
    const decision = decide(this.state, command, { ...player, ...this.facts, leadMs, now });
    return "refusal" in decision ? decision : this.append(decision.events, player.attendeeId, now);
  }

  /** Writes the film's hold when it is due. */
  look(now: number): JournalEvent[] {
    const held = dueHold(this.state.film, now);
    return held ? this.append([held], null, now) : [];
  }

  private append(news: readonly NewEvent[], actorId: string | null, at: number): JournalEvent[] {
    const events = news.map((event) => ({ audience: "all" as const, ...event, rev: ++this.rev, actorId, at }));
    this.state = events.reduce(apply, this.state);
    return events;
  }
}

export type Refusal = Extract<Decision, { refusal: unknown }>;
