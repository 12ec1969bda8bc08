import { type Decision, happens, refused } from "../journal/decision";
import type { RoomContext } from "./context";
import { mayLead } from "./leader";
import type { RoomState } from "./state";

/** Judges who is made large for everybody; null gives the stage back to the floor. */
export function pin({ stage, attendees }: RoomState, attendeeId: string | null): Decision {
  if (attendeeId === stage.pinnedId) return happens();
  if (attendeeId === null) return happens({ type: "stage.unpinned", payload: {} });
  const attendee = Object.hasOwn(attendees, attendeeId) ? attendees[attendeeId] : undefined;
  if (!attendee?.present) return refused("invalid", "attendee_not_here");
  return happens({ type: "stage.pinned", payload: { attendeeId } });
}

/** Judges whether this attendee may show a screen: one at a time, so that nobody's is pushed away. */
export function shareScreen({ stage, attendees }: RoomState, { attendeeId }: RoomContext): Decision {
  if (stage.screenId === attendeeId) return happens();
  if (stage.screenId !== null) return refused("conflict", "screen_taken");
  if (!attendees[attendeeId]?.present) return refused("invalid", "attendee_not_here");
  return happens({ type: "screen.shared", payload: { attendeeId } });
}

/** Judges who ends a screen: the one who shows it, and those who may lead. */
export function endScreen({ stage }: RoomState, ctx: RoomContext): Decision {
  if (stage.screenId === null) return happens();
  if (stage.screenId !== ctx.attendeeId && !mayLead(ctx)) return refused("forbidden");
  return happens({ type: "screen.ended", payload: { attendeeId: stage.screenId } });
}
