import type { LiveState } from "../state";

/**
 * How this page's person stands to the room. `absent`: not in it yet, or lost. `waiting`: in the lobby. `denied`: not let in,
 * until they knock again. `removed`: sent out, until the crew lets them in again.
 */
export type Standing = "absent" | "waiting" | "denied" | "here" | "removed";

export function standingIn(state: LiveState, attendeeId: string): Standing {
  if (state.removed.includes(attendeeId)) return "removed";
  if (state.attendees[attendeeId]?.present) return "here";
  if (Object.hasOwn(state.denied, attendeeId)) return "denied";
  return state.lobby.some((guest) => guest.attendeeId === attendeeId) ? "waiting" : "absent";
}

/** Whether leaving at once would cost a place: a hand in the queue, the floor, the lobby. Then the server's patience decides. */
export function hasPlace({ hands, floor, lobby }: LiveState, attendeeId: string): boolean {
  return floor?.attendeeId === attendeeId || [...hands, ...lobby].some((one) => one.attendeeId === attendeeId);
}
