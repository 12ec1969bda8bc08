import type { Counts, Vote } from "./state";
import type { DebatePayload } from "./wire";

/** One vote as it is kept until it is counted: no account, no time, and no name unless the vote is named. */
export interface Ballot {
  voteId: string;
  /** A pseudonym: the same person's is the same before and after a debate. */
  voter: string;
  /** The site's slug; "" without one. */
  site: string;
  /** The votes of a whole room, counted there. */
  room: boolean;
  counts: Counts;
  /** A short answer. */
  text: string;
  reason: string;
  /** Which phone may change it; "" for who is signed in. */
  seal: string;
  /** Who it was, in a named vote; else "". */
  name: string;
}

/** Who votes. `size`: how many stand on the site's sign-in sheet. */
export type Voter =
  | { is: "room"; site: string; name: string; size: number }
  | { is: "person"; site: string; name: string; size: number; seal: string }
  | { is: "single"; attendeeId: string; name: string };

/** What the pseudonym is made of; `subject` is what the votes before and after have in common. */
export function voterWords(vote: Pick<Vote, "id" | "subject">, voter: Voter): string {
  const who = { room: "", person: voter.name, single: "" }[voter.is];
  const place = voter.is === "single" ? voter.attendeeId : voter.site;
  return JSON.stringify([vote.subject ?? vote.id, voter.is, place, who]);
}

export const sum = (counts: Counts): number => Object.values(counts).reduce((all, one) => all + one, 0);

/** How many people a ballot stands for: a room's answer in words is one. */
export const votesIn = ({ counts, text }: Ballot): number => (text ? 1 : sum(counts));

/** The ballot that a payload asks for; null when it does not fit the question. */
export function ballotOf(
  vote: Vote,
  { choice, counts, text, reason = "" }: DebatePayload<"vote.cast">,
  voter: Voter,
  pseudonym: string,
): Ballot | null {
  const isRoom = voter.is === "room";
  const known = (id: string) => vote.options.some((option) => option.id === id);
  const chosen = vote.kind === "text" ? {} : isRoom ? counts : choice === undefined ? undefined : { [choice]: 1 };
  const wanted = vote.kind === "text" ? text !== undefined : text === undefined;
  const surplus = vote.kind === "text" ? choice !== undefined || counts : isRoom ? choice !== undefined : counts;
  if (!chosen || !wanted || surplus || !Object.keys(chosen).every(known)) return null;
  if (vote.kind !== "text" && sum(chosen) === 0) return null;
  return {
    voteId: vote.id,
    voter: pseudonym,
    site: voter.is === "single" ? "" : voter.site,
    room: isRoom,
    counts: Object.fromEntries(Object.entries(chosen).filter(([, count]) => count > 0)),
    text: text ?? "",
    reason,
    seal: voter.is === "person" ? voter.seal : "",
    name: vote.named ? voter.name : "",
  };
}

/** A vote's ballots with this one, which takes the place of the same voter's; in the order of the pseudonyms, which is by chance. */
export function withBallot(ballots: readonly Ballot[], added: Ballot): Ballot[] {
  const others = ballots.filter(({ voteId, voter }) => voteId === added.voteId && voter !== added.voter);
  return [...others, added].sort((a, b) => (a.voter < b.voter ? -1 : 1));
}

/** How many have voted, by site. */
export function castBy(ballots: readonly Ballot[]): Record<string, number> {
  const cast: Record<string, number> = {};
  for (const ballot of ballots) cast[ballot.site] = (cast[ballot.site] ?? 0) + votesIn(ballot);
  return Object.fromEntries(Object.entries(cast).sort(([a], [b]) => (a < b ? -1 : 1)));
}
