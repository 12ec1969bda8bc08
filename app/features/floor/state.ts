/** Kinds of hands: a new point, a reply to who speaks, a question. */
export const handKinds = ["point", "reply", "question"] as const;
export type HandKind = (typeof handKinds)[number];

export interface Hand {
  attendeeId: string;
  kind: HandKind;
  /** Milliseconds since 1970. */
  at: number;
}

/** Who may speak now, and the queue of those who want to. */
export interface FloorState {
  /** In queue order: the same number for everybody. */
  hands: Hand[];
  floor: { attendeeId: string; since: number } | null;
}

export const emptyFloor: FloorState = { hands: [], floor: null };
