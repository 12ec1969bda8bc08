import type { Vote } from "../debate/state";
import type { LiveState } from "../live/state";
import { type Corrections, memberName } from "./corrections";

/** A vote as search and report have it; bars in the order of its options. */
export interface RecordedVote {
  question: string;
  phase: "before" | "after" | null;
  bars: { label: string; count: number }[];
  /** Short answers and reasons, without who gave them. */
  words: string[];
}

/** An argument that was pinned. */
export interface RecordedArgument {
  who: string;
  text: string;
}

/** Votes whose results this reader may see: those that were shown, for the crew those that were counted too. */
export function votesOf({ votes, tallies }: LiveState): RecordedVote[] {
  return votes.flatMap((vote): RecordedVote[] => {
    const result = vote.result ?? tallies[vote.id] ?? null;
    if (!result) return [];
    const { question, phase } = vote;
    const words = [...result.reasons.map(({ text }) => text), ...result.answers];
    return [{ question, phase, bars: barsOf(vote, result.counts), words }];
  });
}

const barsOf = ({ options }: Vote, counts: Record<string, number>) =>
  options.map(({ id, label }) => ({ label, count: counts[id] ?? 0 }));

/** Arguments for and against, without those that were taken down. */
export const argumentsOf = ({ debate, attendees }: LiveState, corrections: Corrections): RecordedArgument[] =>
  debate.arguments
    .filter(({ removed }) => !removed)
    .map(({ text, attendeeId, name }) => ({
      ...{ text, who: attendees[attendeeId]?.site?.city ?? memberName(corrections, attendeeId, name) },
    }));
