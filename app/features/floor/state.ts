/** Kinds of hands: a new point, a reply to who speaks, a question. */
export const handKinds = ["point", "reply", "question"] as const;
export type HandKind = (typeof handKinds)[number];

/** How the queue of hands is ordered: as they were raised, or who has spoken least first. */
export const queueOrders = ["arrival", "fair"] as const;
export type QueueOrder = (typeof queueOrders)[number];

export interface Hand {
  attendeeId: string;
  kind: HandKind;
  /** Which of the site's people wants to speak; null when that was not said. */
  person: string | null;
  /** Milliseconds since 1970. */
  at: number;
  /** Number of the event that raised it: what came first stands first. */
  rev: number;
}

/** Who may speak now, since when (ms since 1970), and what for when a hand was up. */
export interface Turn {
  attendeeId: string;
  since: number;
  kind: HandKind | null;
  person: string | null;
}

/** For how long a place has had the floor, in turns that are over (ms); `people`: the part of those who were named. */
export interface Spoken {
  ms: number;
  people: Record<string, number>;
}

/** A round of the table: every site is called once, each for as long. */
export interface Round {
  seconds: number;
  /** The closing statements of a debate. */
  closing?: boolean;
  /** The site that is called now, and since when (ms since 1970). */
  attendeeId: string;
  since: number;
  /** Sites that are still to come, in their order. */
  waiting: string[];
  /** Sites that were called. */
  heard: string[];
}

/** The rules of the floor as the crew has set them, and how it has gone so far. */
export interface Speaking {
  order: QueueOrder;
  /** Who gets the floor is heard alone: the microphones of the others are turned off then. */
  mutesOthers: boolean;
  /** By place: a site's slug, or the id of an attendee without a site. */
  spoken: Record<string, Spoken>;
  round: Round | null;
}

/** Who may speak now, and the queue of those who want to. */
export interface FloorState {
  /** In queue order: the same number for everybody. */
  hands: Hand[];
  floor: Turn | null;
  speaking: Speaking;
}

export const emptyFloor: FloorState = {
  hands: [],
  floor: null,
  speaking: { order: "arrival", mutesOthers: false, spoken: {}, round: null },
};

/** Names the place an attendee speaks for: see `Speaking.spoken`. */
export type PlaceOf = (attendeeId: string) => string;
