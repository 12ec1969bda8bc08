import { spokenBy } from "./spoken";
import type { FloorState, Hand, PlaceOf, Speaking } from "./state";

/**
 * The hands in the order in which they get the floor. By arrival: as they were raised. Fair: whose place has spoken least comes first,
 * of equals who raised the hand first; whoever has the floor now waits behind all others.
 */
export function queueOf({ hands, floor, speaking }: FloorState, placeOf: PlaceOf): Hand[] {
  const byArrival = (a: Hand, b: Hand) => a.rev - b.rev;
  if (speaking.order === "arrival") return [...hands].sort(byArrival);
  const speaks = floor && placeOf(floor.attendeeId);
  const weight = ({ attendeeId }: Hand) => {
    const place = placeOf(attendeeId);
    return place === speaks ? Number.POSITIVE_INFINITY : spokenBy(speaking, place);
  };
  const later = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return [...hands].sort((a, b) => later(weight(a), weight(b)) || byArrival(a, b));
}

/** Attendees in fair order: whose place has spoken least first, equals as they stand in the list. */
export function fairly(attendeeIds: readonly string[], speaking: Pick<Speaking, "spoken">, placeOf: PlaceOf): string[] {
  return [...attendeeIds].sort((a, b) => spokenBy(speaking, placeOf(a)) - spokenBy(speaking, placeOf(b)));
}
