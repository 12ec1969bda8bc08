import { decideFilm, type FilmCommand, type FilmContext } from "../film/decide";
import { filmCommands } from "../film/wire";
import { decideFloor } from "../floor/decide";
import { type FloorCommandType, floorCommands } from "../floor/wire";
import type { Command, Decision } from "../journal/decision";
import type { CommandRule } from "../journal/rule";
import { decideRoom, type RoomContext } from "../room/decide";
import { type RoomCommandType, roomCommands } from "../room/wire";
import type { LiveState } from "./state";

/** Every command there is, with its payload's schema and the permission it needs. */
export const commands: Record<string, CommandRule> = { ...roomCommands, ...floorCommands, ...filmCommands };

export type LiveContext = FilmContext & RoomContext & { givesFloor: boolean };

/** Judges a parsed and permitted command. Pure: time and people come in through `ctx`. */
export function decide(state: LiveState, command: Command, ctx: LiveContext): Decision {
  if (command.type in filmCommands) return decideFilm(state.film, command as FilmCommand, ctx);
  if (command.type in floorCommands) {
    const isHere = (attendeeId: string) => state.attendees[attendeeId]?.present === true;
    return decideFloor(state, command as Command<FloorCommandType>, { ...ctx, isHere });
  }
  return decideRoom(state, command as Command<RoomCommandType>, ctx);
}
