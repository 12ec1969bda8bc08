import { type Command, type CommandContext, type Decision, happens } from "../journal/decision";
import type { Loudspeakers } from "./apply-loudspeaker";
import type { FilmPayloads } from "./wire";

export type LoudspeakerPayload = FilmPayloads["film.loudspeaker"];

/**
 * The first device of an attendee that asks plays the film's sound; another one only when somebody takes it over there
 * (rules L1, L2). Which device it is concerns nobody else.
 */
export function decideLoudspeaker(
  all: Loudspeakers,
  { payload: { device, takeOver = false } }: Command<string, LoudspeakerPayload>,
  { attendeeId }: CommandContext,
): Decision {
  const holder = all[attendeeId];
  if (holder === device || (holder !== undefined && !takeOver)) return happens();
  return happens({ type: "film.loudspeakerTaken", payload: { attendeeId, device }, audience: [attendeeId] });
}
