import type { Decision } from "../journal/decision";
import { type Ballot, ballotOf, castBy, type Voter, voterWords, votesIn, withBallot } from "./ballot";
import type { DebateContext } from "./context";
import type { DebateState } from "./state";
import type { DebatePayload } from "./wire";

type Refused = Extract<Decision, { refusal: unknown }>;
export type Cast = Refused | (Extract<Decision, { events: unknown }> & { ballots: Ballot[] });

const refused = (refusal: Refused["refusal"], sentence: string, details?: Refused["details"]): Refused => ({
  refusal,
  sentence,
  details,
});

/**
 * Judges one vote. A person has one ballot, which may be changed until the vote is closed; a city has no more votes than people on
 * its sign-in sheet, counted in the room and on phones together. The event tells how many have voted, and nothing else.
 */
export function castBallot(
  { votes }: DebateState,
  payload: DebatePayload<"vote.cast">,
  { voter, ballots, pseudonymOf }: Pick<DebateContext, "voter" | "ballots" | "pseudonymOf">,
): Cast {
  const vote = votes.find(({ id }) => id === payload.voteId);
  if (vote?.state !== "open") return refused("conflict", "vote_not_open");
  if (!voter) return refused("forbidden", "vote_from_room");
  const ballot = ballotOf(vote, payload, voter, pseudonymOf(voterWords(vote, voter)));
  const counted = voter.is === "room";
  if (!ballot) return refused("invalid", counted ? "vote_count_needed" : "vote_choice_needed");
  const others = ballots.filter(({ voteId }) => voteId === vote.id);
  const own = others.find((other) => other.voter === ballot.voter);
  if (own && own.seal !== ballot.seal) return refused("conflict", "voted_elsewhere");
  const next = withBallot(others, ballot);
  const beyond = tooMany(next, ballot, voter);
  return (
    beyond ?? { events: [{ type: "vote.counted", payload: { voteId: vote.id, cast: castBy(next) } }], ballots: next }
  );
}

/** Why a city would have more votes than people; null when it has not. */
function tooMany(ballots: readonly Ballot[], added: Ballot, voter: Voter): Refused | null {
  if (voter.is === "single") return null;
  const ofSite = ballots.filter(({ site }) => site === voter.site);
  const all = ofSite.reduce((sum, ballot) => sum + votesIn(ballot), 0);
  if (all <= voter.size) return null;
  if (voter.is === "person") return refused("conflict", "room_has_voted");
  return refused("invalid", "vote_more_than_here", { most: Math.max(0, voter.size - (all - votesIn(added))) });
}
