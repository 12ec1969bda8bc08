import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { DebateContext } from "./context";
import { decideArguments } from "./decide-arguments";
import { castBallot } from "./decide-cast";
import type { Asked, DebateState, Phase, Vote } from "./state";
import { tally } from "./tally";
import type { DebateCommandType, DebatePayload } from "./wire";

/** Judges votes, arguments and sides. */
export function decideDebate(state: DebateState, command: Command<DebateCommandType>, ctx: DebateContext): Decision {
  switch (command.type) {
    case "vote.open":
      return open(state, command.payload as DebatePayload<"vote.open">, ctx);
    case "vote.cast": {
      const outcome = castBallot(state, command.payload as DebatePayload<"vote.cast">, ctx);
      return "refusal" in outcome ? outcome : { events: outcome.events };
    }
    case "vote.close":
      return close(state, command.payload as DebatePayload<"vote.close">, ctx);
    case "vote.show":
      return show(state, command.payload as DebatePayload<"vote.show">);
    default:
      return decideArguments(state, command as Command<Exclude<DebateCommandType, `vote.${string}`>>, ctx);
  }
}

function open({ votes }: DebateState, payload: DebatePayload<"vote.open">, ctx: DebateContext): Decision {
  if (votes.some(({ state }) => state === "open")) return refused("conflict", "vote_is_open");
  const { named } = payload;
  const opened = (asked: Asked, subject: string | null, phase: Phase | null) => {
    const { kind, question, options } = asked;
    return happens({ type: "vote.opened", payload: { kind, question, options, subject, phase, named } });
  };
  if ("kind" in payload) return opened(askedBy(payload), null, null);
  const found = ctx.prepared.find(({ id }) => id === payload.prepared);
  const { phase = null } = payload;
  if (!found || (found.kind === "position") !== (phase !== null)) return refused("invalid", "no_such_vote");
  const held = votes.filter(({ subject }) => subject === found.id);
  if (phase && held.some((vote) => vote.phase === phase || vote.phase === "after"))
    return refused("conflict", "vote_was_held");
  return opened(found, found.id, phase);
}

type OnTheSpot = Extract<DebatePayload<"vote.open">, { kind: string }>;

function askedBy(payload: OnTheSpot): Asked {
  const { kind, question } = payload;
  if (kind === "choice") {
    const options = payload.options.map((label, i) => ({ id: `option-${i + 1}`, label }));
    return { kind, question, options };
  }
  if (kind === "text") return { kind, question, options: [] };
  return { kind, question, options: scale(payload.least, payload.most) };
}

/** The numbers from `least` to `most` as options. */
export const scale = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, i) => ({ id: String(least + i), label: String(least + i) }));

function close({ votes }: DebateState, { voteId }: DebatePayload<"vote.close">, ctx: DebateContext): Decision {
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote) return refused("invalid", "no_such_vote");
  if (vote.state !== "open") return happens();
  const of = (id: string) => ctx.ballots.filter((ballot) => ballot.voteId === id);
  const before = beforeOf(votes, vote);
  // An anonymous vote before and a named one after it would name the first.
  const paired = before && before.named === vote.named ? of(before.id) : null;
  const result = tally(of(voteId), vote.named, paired);
  return happens(
    { type: "vote.closed", payload: { voteId } },
    { type: "vote.tallied", payload: { voteId, result }, audience: "crew" },
  );
}

const beforeOf = (votes: readonly Vote[], { phase, subject }: Vote): Vote | undefined =>
  phase === "after" ? votes.find((vote) => vote.subject === subject && vote.phase === "before") : undefined;

/** Votes whose ballots nobody needs any more when this one is closed: those before a debate wait for those after it. */
export function spentBy(votes: readonly Vote[], voteId: string): string[] {
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote || vote.phase === "before") return [];
  const before = beforeOf(votes, vote);
  return before ? [voteId, before.id] : [voteId];
}

function show({ votes, tallies }: DebateState, { voteId }: DebatePayload<"vote.show">): Decision {
  const vote = votes.find(({ id }) => id === voteId);
  if (!vote) return refused("invalid", "no_such_vote");
  if (vote.state === "shown") return happens();
  const result = tallies[voteId];
  if (vote.state === "open" || !result) return refused("conflict", "vote_still_open");
  return happens({ type: "vote.shown", payload: { voteId, result } });
}
