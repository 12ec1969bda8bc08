import type { z } from "zod";
import { type Command, type Decision, happens, refused } from "../journal/decision";
import { type FloorContext, giving } from "./decide-giving";
import { decideRound } from "./decide-round";
import type { FloorState } from "./state";
import { type FloorCommandType, type floorPayloads, isRound } from "./wire";

type Payload<T extends FloorCommandType> = z.infer<(typeof floorPayloads)[T]>;

/** Judges hands and floor. A hand that is already up, or a floor already given, changes nothing. */
export function decideFloor(state: FloorState, command: Command<FloorCommandType>, ctx: FloorContext): Decision {
  if (isRound(command)) return decideRound(state, command, ctx);
  const { order, mutesOthers } = state.speaking;
  switch (command.type as Exclude<FloorCommandType, "floor.round" | "floor.roundNext" | "floor.roundEnd">) {
    case "hand.raise":
      return raise(state, command.payload as Payload<"hand.raise">, ctx);
    case "hand.lower": {
      const whose = (command.payload as Payload<"hand.lower">).attendeeId ?? ctx.attendeeId;
      if (whose !== ctx.attendeeId && !ctx.givesFloor) return refused("forbidden");
      if (!state.hands.some((hand) => hand.attendeeId === whose)) return happens();
      return happens({ type: "hand.lowered", payload: { attendeeId: whose } });
    }
    case "hand.lowerAll":
      return state.hands.length > 0 ? happens({ type: "hand.allLowered", payload: {} }) : happens();
    case "floor.give": {
      const { attendeeId } = command.payload as Payload<"floor.give">;
      if (!ctx.isHere(attendeeId)) return refused("invalid", "attendee_not_here");
      return happens(...giving(state, attendeeId, ctx));
    }
    case "floor.take":
      return state.floor ? happens({ type: "floor.taken", payload: {} }) : happens();
    case "floor.order": {
      const payload = command.payload as Payload<"floor.order">;
      return payload.order === order ? happens() : happens({ type: "floor.orderChanged", payload });
    }
    case "floor.mutesOthers": {
      const payload = command.payload as Payload<"floor.mutesOthers">;
      return payload.on === mutesOthers ? happens() : happens({ type: "floor.mutingChanged", payload });
    }
  }
}

function raise({ hands }: FloorState, { kind, person }: Payload<"hand.raise">, ctx: FloorContext): Decision {
  if (person !== undefined && !ctx.peopleHere.includes(person)) return refused("invalid", "person_not_here");
  const own = hands.find((hand) => hand.attendeeId === ctx.attendeeId);
  if (own?.kind === kind && own.person === (person ?? null)) return happens();
  return happens({ type: "hand.raised", payload: { attendeeId: ctx.attendeeId, kind, ...(person && { person }) } });
}
