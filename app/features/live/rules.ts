import { decideFilm, type FilmCommand, type FilmContext } from "../film/decide";
import { filmCommands } from "../film/wire";
import { decideFloor } from "../floor/decide";
import { type FloorCommandType, floorCommands } from "../floor/wire";
import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { CommandRule } from "../journal/rule";
import { decideRoom, join, type RoomContext } from "../room/decide";
import { type RoomCommandType, roomCommands } from "../room/wire";
import { apply, type LiveState } from "./state";

/** Every command there is, with its payload's schema and the permission it needs. */
export const commands: Record<string, CommandRule> = { ...roomCommands, ...floorCommands, ...filmCommands };

export type LiveContext = FilmContext & RoomContext & { givesFloor: boolean };

/** Commands about one's own place in the room: who sends one is in it from then on. */
const needPlace = new Set(["hand.raise", "presence.list"]);

/** Judges a parsed and permitted command. Pure: time and people come in through `ctx`. */
export function decide(state: LiveState, command: Command, ctx: LiveContext): Decision {
  if (state.removed.includes(ctx.attendeeId)) return refused("forbidden", "attendee_removed");
  if (needPlace.has(command.type) && !state.attendees[ctx.attendeeId]?.present) return comeFirst(state, command, ctx);
  return judge(state, command, ctx);
}

/** A raised hand of somebody who is not in the room would stay for ever; so it comes with its owner. */
function comeFirst(state: LiveState, command: Command, ctx: LiveContext): Decision {
  const joining = join(state, ctx);
  if ("refusal" in joining) return joining;
  const [joined] = joining.events;
  if (joined?.type !== "attendee.joined") return refused("forbidden", "in_lobby");
  const line = { audience: "all" as const, ...joined, rev: 0, actorId: ctx.attendeeId, at: ctx.now };
  const decision = judge(apply(state, line), command, ctx);
  return "refusal" in decision ? decision : happens(joined, ...decision.events);
}

function judge(state: LiveState, command: Command, ctx: LiveContext): Decision {
  if (command.type in filmCommands) return decideFilm(state.film, command as FilmCommand, ctx);
  if (command.type in floorCommands) {
    const isHere = (attendeeId: string) => state.attendees[attendeeId]?.present === true;
    return decideFloor(state, command as Command<FloorCommandType>, { ...ctx, isHere });
  }
  return decideRoom(state, command as Command<RoomCommandType>, ctx);
}
