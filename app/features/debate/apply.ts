import type { JournalEvent } from "../journal/event";
import { applyArguments } from "./apply-arguments";
import type { Asked, DebateState, Phase, Result, Vote } from "./state";

/** Payloads of the votes' events. */
interface Payloads {
  "vote.opened": Asked & { subject: string | null; phase: Phase | null; named: boolean };
  "vote.counted": { voteId: string; cast: Record<string, number> };
  "vote.closed": { voteId: string };
  "vote.tallied": { voteId: string; result: Result };
  "vote.shown": { voteId: string; result: Result };
}

const change = (state: DebateState, voteId: string, fields: Partial<Vote>): DebateState => ({
  ...state,
  votes: state.votes.map((vote) => (vote.id === voteId ? { ...vote, ...fields } : vote)),
});

/** Folds one event into votes, arguments and sides; events of other features leave them as they are. */
export function applyDebate(before: DebateState, event: JournalEvent): DebateState {
  const debate = applyArguments(before.debate, event);
  const state = debate === before.debate ? before : { ...before, debate };
  const payload = event.payload as Payloads[keyof Payloads];
  switch (event.type) {
    case "vote.opened": {
      const { kind, question, options, subject, phase, named } = payload as Payloads["vote.opened"];
      const asked = { kind, question, options, subject, phase, named };
      const vote = { ...asked, id: `vote-${event.rev}`, state: "open" as const, openedAt: event.at };
      return { ...state, votes: [...state.votes, { ...vote, cast: {}, result: null }] };
    }
    case "vote.counted": {
      const { voteId, cast } = payload as Payloads["vote.counted"];
      return change(state, voteId, { cast });
    }
    case "vote.closed":
      return change(state, (payload as Payloads["vote.closed"]).voteId, { state: "closed" });
    case "vote.tallied": {
      const { voteId, result } = payload as Payloads["vote.tallied"];
      return { ...state, tallies: { ...state.tallies, [voteId]: result } };
    }
    case "vote.shown": {
      const { voteId, result } = payload as Payloads["vote.shown"];
      return change(state, voteId, { state: "shown", result });
    }
    default:
      return state;
  }
}
