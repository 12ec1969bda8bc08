import type { Attendee } from "../../room/state";
import type { LiveState } from "../state";

/** A site goes by its city, everybody else by the name. */
export const nameOf = (attendee: Attendee): string => attendee.site?.city ?? attendee.name;

export const nameIn = (state: LiveState, attendeeId: string): string => {
  const attendee = state.attendees[attendeeId];
  return attendee ? nameOf(attendee) : "";
};

/** Everybody present: oneself first, then sites by city, then those who came alone. */
export function presentIn(state: LiveState, ownId: string): Attendee[] {
  const rank = (attendee: Attendee) => (attendee.id === ownId ? 0 : attendee.site ? 1 : 2);
  return Object.values(state.attendees)
    .filter((attendee) => attendee.present)
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
}

/** How many people that is: a site counts those who sit there. */
export const headCount = (attendees: readonly Attendee[]): number =>
  attendees.reduce((sum, attendee) => sum + Math.max(1, attendee.people.length), 0);
