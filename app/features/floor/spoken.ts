import type { FloorState, PlaceOf, Speaking, Spoken } from "./state";

const nothing: Spoken = { ms: 0, people: {} };

/** What is counted of a place in `spoken`. */
export const countOf = (spoken: Speaking["spoken"], place: string): Spoken =>
  (Object.hasOwn(spoken, place) && spoken[place]) || nothing;

/** For how long a place has had the floor in turns that are over (ms). */
export const spokenBy = ({ spoken }: Pick<Speaking, "spoken">, place: string): number => countOf(spoken, place).ms;

/** The floor's times as they are at `now` (ms): the turn that runs is counted to its place, and to the person it was given to. */
export function spokenAt({ floor, speaking }: FloorState, now: number, placeOf: PlaceOf): Speaking["spoken"] {
  if (!floor) return speaking.spoken;
  const place = placeOf(floor.attendeeId);
  const ms = Math.max(0, now - floor.since);
  const before = countOf(speaking.spoken, place);
  const { person } = floor;
  const { people } = before;
  const named = person !== null && { [person]: ms + (Object.hasOwn(people, person) ? (people[person] ?? 0) : 0) };
  return { ...speaking.spoken, [place]: { ms: ms + before.ms, people: { ...people, ...named } } };
}
