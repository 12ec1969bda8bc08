import type { PollContent, VoteContent } from "../programme/content/schema";
import { scale } from "./decide";
import type { Asked, Option, PreparedVote } from "./state";

interface ItemVotes {
  itemId: string;
  vote?: VoteContent;
  polls: PollContent[];
}

/** The votes and polls of a session's run sheet, in its order. An id is the item's with the poll's name. */
export function preparedVotes(items: readonly ItemVotes[]): PreparedVote[] {
  return items.flatMap(({ itemId, vote, polls }) => [
    ...(vote ? [{ id: `${itemId}:vote`, itemId, ...positionOf(vote) }] : []),
    ...polls.map((poll) => ({ id: `${itemId}:${poll.slug}`, itemId, ...askedBy(poll) })),
  ]);
}

const listed = (options: { slug: string; label: string }[]): Option[] =>
  options.map(({ slug, label }) => ({ id: slug, label }));

const positionOf = ({ question, options }: VoteContent): Asked => ({
  kind: "position",
  question,
  options: listed(options),
});

function askedBy(poll: PollContent): Asked {
  const { kind, question } = poll;
  if (kind === "choice") return { kind, question, options: listed(poll.options) };
  return { kind, question, options: kind === "scale" ? scale(poll.least, poll.most) : [] };
}
