import { type Decision, happens, refused } from "../journal/decision";
import type { RoomContext } from "./context";
import { itemsOf } from "./run-sheet";
import type { RoomState } from "./state";

/** A line of the crew's own talk; nobody else is ever sent it. */
export function sayToCrew(text: string, { attendeeId, name }: RoomContext): Decision {
  return happens({ type: "crew.said", payload: { attendeeId, name, text }, audience: "crew" });
}

/** A cue for an item of the run sheet, for the crew alone. */
export function noteCue({ runsheet }: RoomState, cue: { itemId: string; text: string }, ctx: RoomContext): Decision {
  if (!itemsOf(ctx.runSheet, runsheet).some(({ id }) => id === cue.itemId)) return refused("invalid", "no_such_item");
  const { attendeeId, name } = ctx;
  return happens({ type: "cue.noted", payload: { ...cue, attendeeId, name }, audience: "crew" });
}

/** A sentence that stands over everybody's room. */
export function announce(text: string, { attendeeId, name }: RoomContext): Decision {
  return happens({ type: "announcement.made", payload: { attendeeId, name, text } });
}

/** Takes down what stands over the room. */
export function clearAnnouncement({ announcement }: RoomState): Decision {
  return announcement ? happens({ type: "announcement.cleared", payload: {} }) : happens();
}
