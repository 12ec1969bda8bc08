/** What can be asked: a position before and after a debate, one of several, a number, a few words. */
export const voteKinds = ["position", "choice", "scale", "text"] as const;
export type VoteKind = (typeof voteKinds)[number];

export const phases = ["before", "after"] as const;
export type Phase = (typeof phases)[number];

export interface Option {
  id: string;
  label: string;
}

/** A question with its options; a scale's options are its numbers, a short answer has none. */
export interface Asked {
  kind: VoteKind;
  question: string;
  options: Option[];
}

/** A question of the programme's content. The id is also the subject by which the votes before and after belong together. */
export interface PreparedVote extends Asked {
  id: string;
  itemId: string;
}

/** How many chose each option, by the option's id; what nobody chose may be missing. */
export type Counts = Record<string, number>;

/** A city's part; null: the cities that are too few to stand alone; "": people without a city. */
export interface SiteCounts {
  site: string | null;
  counts: Counts;
}

/** How positions changed, of a city or of all. */
export interface ShiftRow {
  site: string | null;
  before: Counts;
  after: Counts;
  /** Of those who voted both times, who stayed among them; null where they are so few that it would show who they are. */
  moves: { from: string; to: string; count: number }[] | null;
  /** People who voted once only: they stand in the bars of that vote. */
  onceBefore: number;
  onceAfter: number;
  /** Votes counted in a room, which nobody can follow from one vote to the other. */
  roomBefore: number;
  roomAfter: number;
}

export interface Shift {
  whole: ShiftRow;
  sites: ShiftRow[];
}

/** What came out. Lists are in the order of their words, so that they tell nothing of who came first. */
export interface Result {
  counts: Counts;
  sites: SiteCounts[];
  /** Why, in one sentence; `optionId` is null where a room chose several. */
  reasons: { optionId: string | null; text: string }[];
  /** Short answers. */
  answers: string[];
  /** Who chose what; empty unless the vote was named. */
  names: { name: string; site: string; counts: Counts; text: string }[];
  /** For the vote after a debate. */
  shift: Shift | null;
}

export interface Vote extends Asked {
  /** `vote-` and the number of the event that opened it. */
  id: string;
  subject: string | null;
  phase: Phase | null;
  /** Everybody reads who chose what, and was told so before. */
  named: boolean;
  state: "open" | "closed" | "shown";
  /** Milliseconds since 1970. */
  openedAt: number;
  /** How many have voted, by the site's slug; "" without one. */
  cast: Record<string, number>;
  /** Null until the crew shows it. */
  result: Result | null;
}

export const sides = ["for", "against"] as const;
export type Side = (typeof sides)[number];

export interface Argument {
  /** The rev of the event that pinned it. */
  id: number;
  side: Side;
  /** Empty once the crew has taken it down. */
  text: string;
  /** Who said it: a city, or somebody without one. */
  attendeeId: string;
  name: string;
  at: number;
  removed: boolean;
}

export interface DebateState {
  /** Oldest first; at most one is open. */
  votes: Vote[];
  /** Results by the vote's id, for the crew alone until they are shown. */
  tallies: Record<string, Result>;
  debate: {
    arguments: Argument[];
    /** Who has the floor, and since when they speak for this side (ms since 1970). */
    turn: { attendeeId: string; side: Side | null; since: number } | null;
    /** For which side each attendee spoke last. */
    sides: Record<string, Side>;
    /** For how long each side has spoken, in turns that are over (ms). */
    spoken: Record<Side, number>;
  };
}

export const emptyDebate: DebateState = {
  votes: [],
  tallies: {},
  debate: { arguments: [], turn: null, sides: {}, spoken: { for: 0, against: 0 } },
};
