import type { StateMessage } from "../room-facts";
import { apply, emptyLive, type LiveState } from "../state";

/** An event as the server sends it. */
export interface EventMessage {
  rev: number;
  type: string;
  payload: unknown;
  actorId: string | null;
  at: number;
}

/** What this page knows of the session. */
export interface Known {
  rev: number;
  server: string | null;
  state: LiveState;
}

export const nothingKnown: Known = { rev: -1, server: null, state: emptyLive };

/** A state replaces what is known, unless it is not newer. Another server process is believed whatever its number. */
export function takeState(known: Known, { rev, server, state }: StateMessage): Known {
  if (server === known.server && rev <= known.rev) return known;
  return { rev, server, state };
}

/** Events are folded in order; those already known change nothing. */
export function takeEvents(known: Known, events: readonly EventMessage[]): { known: Known; fresh: EventMessage[] } {
  const fresh: EventMessage[] = [];
  let { rev, state } = known;
  for (const event of events) {
    if (event.rev <= rev) continue;
    state = apply(state, { ...event, audience: "all" });
    rev = event.rev;
    fresh.push(event);
  }
  return { known: fresh.length > 0 ? { ...known, rev, state } : known, fresh };
}
