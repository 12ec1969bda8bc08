import type { Ballot } from "../../debate/ballot";
import type { DebatePayload } from "../../debate/wire";
import { dueHold } from "../../film/playhead";
import { type Decision, refused } from "../../journal/decision";
import type { JournalEvent, NewEvent } from "../../journal/event";
import { commands, decide, decideVote, type LiveContext } from "../rules";
import { apply, emptyLive, type LiveState } from "../state";
import type { Player } from "./cast";

type Facts = Pick<LiveContext, "runSheet" | "films" | "prepared">;

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
  private ballots: Ballot[] = [];

  constructor(private readonly facts: Facts) {}

  /** Judges a command of `player` at `now`. Payloads are parsed as the server does it. */
  submit(player: Player, { type, payload, expectedRev }: Asked, now: number): JournalEvent[] | Refusal {
    const rule = Object.hasOwn(commands, type) ? commands[type] : undefined;
    const parsed = rule?.payload.safeParse(payload);
    if (!parsed?.success) return refused("invalid", "command_payload") as Refusal;
    const command = { commandId: `rehearsal-${this.rev}`, type, payload: parsed.data, expectedRev };
    // Nobody looks for anybody here, so the words themselves are the pseudonym; pretend cities bring no slides.
    const own = { ballots: this.ballots, pseudonymOf: (words: string) => words, slides: {} };
    const ctx = { ...player, ...this.facts, leadMs, now, ...own };
    if (type === "vote.cast") return this.vote(parsed.data as DebatePayload<"vote.cast">, ctx);
    const decision = decide(this.state, command, ctx);
    return "refusal" in decision ? decision : this.append(decision.events, player.attendeeId, now);
  }

  private vote(payload: DebatePayload<"vote.cast">, ctx: LiveContext): JournalEvent[] | Refusal {
    const cast = decideVote(this.state, payload, ctx);
    if ("refusal" in cast) return cast;
    this.ballots = [...this.ballots.filter(({ voteId }) => voteId !== payload.voteId), ...cast.ballots];
    return this.append(cast.events, null, ctx.now);
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
