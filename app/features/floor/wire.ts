import { z } from "zod";
import type { CommandRule } from "../journal/rule";
import { handKinds } from "./state";

const attendeeId = z.string().min(1).max(40);

export const floorPayloads = {
  "hand.raise": z.strictObject({ kind: z.enum(handKinds).default("point") }),
  /** Without attendeeId one's own; another's hand is lowered by who may give the floor. */
  "hand.lower": z.strictObject({ attendeeId: attendeeId.optional() }),
  "floor.give": z.strictObject({ attendeeId }),
  "floor.take": z.strictObject({}),
} as const;

export type FloorCommandType = keyof typeof floorPayloads;

export const floorCommands: Record<FloorCommandType, CommandRule> = {
  "hand.raise": { payload: floorPayloads["hand.raise"], action: "hand.raise" },
  "hand.lower": { payload: floorPayloads["hand.lower"], action: "hand.raise" },
  "floor.give": { payload: floorPayloads["floor.give"], action: "floor.give" },
  "floor.take": { payload: floorPayloads["floor.take"], action: "floor.give" },
};
