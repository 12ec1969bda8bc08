import type { LiveState } from "../state";

/**
 * How this page's person stands to the room. `absent`: not in it yet, or lost. `waiting`: in the lobby.
 * `removed`: sent out by the crew, for the whole session.
 */
export type Standing = "absent" | "waiting" | "here" | "removed";

export function standingIn(state: LiveState, attendeeId: string): Standing {
  if (state.removed.includes(attendeeId)) return "removed";
  if (state.attendees[attendeeId]?.present) return "here";
  return state.lobby.some((guest) => guest.attendeeId === attendeeId) ? "waiting" : "absent";
}

/** Whether leaving at once would cost a place: a hand in the queue or the floor. Then the server's patience decides. */
export function hasPlace({ hands, floor }: LiveState, attendeeId: string): boolean {
  return floor?.attendeeId === attendeeId || hands.some((hand) => hand.attendeeId === attendeeId);
}
