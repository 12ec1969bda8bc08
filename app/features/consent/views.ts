/** What a session's page before the room asks the reader to agree to. */
export interface ConsentAsked {
  text: string;
  version: string;
  /** When the reader agreed (ms since 1970); null: not yet. */
  givenAt: number | null;
}

/** For the organiser: the text as it stands, and everybody who has agreed to it, or to an earlier one. */
export interface ConsentsView {
  text: string;
  version: string;
  given: { membershipId: string; who: string; version: string; text: string; at: number }[];
}
