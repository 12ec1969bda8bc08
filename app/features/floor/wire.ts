import { z } from "zod";
import type { Command } from "../journal/decision";
import type { CommandRule } from "../journal/rule";
import { handKinds, queueOrders } from "./state";

const attendeeId = z.string().min(1).max(40);
/** Whom the sender sees as called in the round; a second press of two people does nothing. */
const expected = z.strictObject({ expectedAttendeeId: attendeeId });

export const floorPayloads = {
  /** `person`: which of those in front of the camera wants to speak. */
  "hand.raise": z.strictObject({
    kind: z.enum(handKinds).default("point"),
    person: z.string().min(1).max(80).optional(),
  }),
  /** Without attendeeId one's own; another's hand is lowered by who may give the floor. */
  "hand.lower": z.strictObject({ attendeeId: attendeeId.optional() }),
  "hand.lowerAll": z.strictObject({}),
  "floor.give": z.strictObject({ attendeeId }),
  "floor.take": z.strictObject({}),
  "floor.order": z.strictObject({ order: z.enum(queueOrders) }),
  "floor.mutesOthers": z.strictObject({ on: z.boolean() }),
  /** `seconds`: how long every site may speak; `closing`: these are the closing statements of a debate. */
  "floor.round": z.strictObject({ seconds: z.number().int().min(30).max(900), closing: z.boolean().optional() }),
  "floor.roundNext": expected,
  "floor.roundEnd": expected,
} as const;

export type FloorCommandType = keyof typeof floorPayloads;
export type RoundCommandType = Extract<FloorCommandType, `floor.round${string}`>;

export const isRound = (command: Command<FloorCommandType>): command is Command<RoundCommandType> =>
  command.type.startsWith("floor.round");

export const floorCommands: Record<FloorCommandType, CommandRule> = {
  "hand.raise": { payload: floorPayloads["hand.raise"], action: "hand.raise" },
  "hand.lower": { payload: floorPayloads["hand.lower"], action: "hand.raise" },
  "hand.lowerAll": { payload: floorPayloads["hand.lowerAll"], action: "floor.give" },
  "floor.give": { payload: floorPayloads["floor.give"], action: "floor.give" },
  "floor.take": { payload: floorPayloads["floor.take"], action: "floor.give" },
  "floor.order": { payload: floorPayloads["floor.order"], action: "floor.give" },
  "floor.mutesOthers": { payload: floorPayloads["floor.mutesOthers"], action: "floor.give" },
  "floor.round": { payload: floorPayloads["floor.round"], action: "floor.give" },
  "floor.roundNext": { payload: floorPayloads["floor.roundNext"], action: "floor.give" },
  "floor.roundEnd": { payload: floorPayloads["floor.roundEnd"], action: "floor.give" },
};
