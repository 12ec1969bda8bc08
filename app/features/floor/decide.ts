import type { z } from "zod";
import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import type { FloorState } from "./state";
import type { FloorCommandType, floorPayloads } from "./wire";

export interface FloorContext extends CommandContext {
  /** May this person give and take the floor? */
  givesFloor: boolean;
  isHere(attendeeId: string): boolean;
}

type Payload<T extends FloorCommandType> = z.infer<(typeof floorPayloads)[T]>;

/** Judges hands and floor. A hand that is already up, or a floor already given, changes nothing. */
export function decideFloor(state: FloorState, command: Command<FloorCommandType>, ctx: FloorContext): Decision {
  switch (command.type) {
    case "hand.raise": {
      const { kind } = command.payload as Payload<"hand.raise">;
      const own = state.hands.find((hand) => hand.attendeeId === ctx.attendeeId);
      if (own?.kind === kind) return happens();
      return happens({ type: "hand.raised", payload: { attendeeId: ctx.attendeeId, kind } });
    }
    case "hand.lower": {
      const whose = (command.payload as Payload<"hand.lower">).attendeeId ?? ctx.attendeeId;
      if (whose !== ctx.attendeeId && !ctx.givesFloor) return refused("forbidden");
      if (!state.hands.some((hand) => hand.attendeeId === whose)) return happens();
      return happens({ type: "hand.lowered", payload: { attendeeId: whose } });
    }
    case "floor.give": {
      const { attendeeId } = command.payload as Payload<"floor.give">;
      if (!ctx.isHere(attendeeId)) return refused("invalid", "attendee_not_here");
      if (state.floor?.attendeeId === attendeeId) return happens();
      return happens({ type: "floor.given", payload: { attendeeId } });
    }
    case "floor.take":
      return state.floor ? happens({ type: "floor.taken", payload: {} }) : happens();
  }
}
