import type { CommandContext } from "../journal/decision";
import type { NewEvent } from "../journal/event";
import type { FloorState, PlaceOf } from "./state";

/** What the floor's rules know besides the state. */
export interface FloorContext extends CommandContext {
  /** May this person give and take the floor? */
  givesFloor: boolean;
  isHere(attendeeId: string): boolean;
  placeOf: PlaceOf;
  /** Who sits in front of the sender's camera. */
  peopleHere: readonly string[];
  /** One attendee of every site that has been here and was not sent out, in the order in which they came. */
  sites: readonly string[];
  /** Who is here and does not lead: they are muted when another gets the floor, where that is the rule. */
  listeners: readonly string[];
}

/** The event by which somebody gets the floor; none when they have it. `mutes`: whose microphones are turned off with it. */
export function giving({ floor, speaking }: FloorState, attendeeId: string, ctx: FloorContext): NewEvent[] {
  if (floor?.attendeeId === attendeeId) return [];
  const mutes = speaking.mutesOthers ? ctx.listeners.filter((id) => id !== attendeeId) : [];
  return [{ type: "floor.given", payload: { attendeeId, ...(mutes.length > 0 && { mutes }) } }];
}
