/** Who may see an event: everybody, the crew, or those in the list (attendee ids; "crew" may stand among them). */
export type Audience = "all" | "crew" | readonly string[];

/** One line of a session's journal. */
export interface JournalEvent<P = unknown> {
  /** Counts from 1 within the session, without gaps in the journal (a person's view may have gaps). */
  rev: number;
  type: string;
  payload: P;
  /** The attendee who caused it; null for the server itself. */
  actorId: string | null;
  audience: Audience;
  /** Milliseconds since 1970, the server's clock. */
  at: number;
}

/** An event with the command it came from, as the journal keeps it. */
export interface StoredEvent extends JournalEvent {
  commandId: string;
}

/** What a rule wants appended. Audience is everybody unless it says otherwise. */
export interface NewEvent {
  type: string;
  payload: unknown;
  audience?: Audience;
}

/** Is this event for this attendee? */
export function isFor(event: Pick<JournalEvent, "audience">, attendeeId: string, crew: boolean): boolean {
  if (event.audience === "all") return true;
  if (event.audience === "crew") return crew;
  return event.audience.includes(attendeeId) || (crew && event.audience.includes("crew"));
}
