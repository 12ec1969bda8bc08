import type { JournalEvent } from "../journal/event";
import { applyDebate } from "./apply";
import { type Argument, emptyDebate, type Result, type Side, type Vote } from "./state";

/** A vote that was counted. */
export type CountedVote = Omit<Vote, "result"> & { result: Result };

/** What stays of a debate. */
export interface DebateRecord {
  /** In the order in which they were opened. */
  votes: CountedVote[];
  arguments: Argument[];
  /** For how long each side has spoken (ms). */
  spoken: Record<Side, number>;
}

/**
 * Folds a session's journal into what stays of its votes and arguments: results that were shown, for the crew also those that were only
 * counted. Null when there was neither vote nor argument.
 */
export function readDebate(events: readonly JournalEvent[], crew: boolean): DebateRecord | null {
  const { votes, tallies, debate } = events.reduce(applyDebate, emptyDebate);
  const counted = votes.flatMap((vote) => {
    const result = vote.result ?? (crew ? tallies[vote.id] : undefined);
    return result ? [{ ...vote, result }] : [];
  });
  const pinned = debate.arguments.filter(({ removed }) => !removed);
  return counted.length + pinned.length > 0 ? { votes: counted, arguments: pinned, spoken: debate.spoken } : null;
}
