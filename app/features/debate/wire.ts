import { z } from "zod";
import type { CommandRule } from "../journal/rule";
import { phases, sides } from "./state";

const voteId = z.string().regex(/^vote-\d{1,9}$/);
const optionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this pattern's purpose.
const hidden = /[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** One line: no line feeds, nothing invisible. */
const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize("NFC").replace(hidden, " ").trim())
    .refine((value) => visible.test(value) && value.length <= max, { error: "text_needed" });

const prepared = z.strictObject({
  /** Id of a question of the programme's content. */
  prepared: z.string().min(1).max(120),
  /** Demanded of a position vote, refused elsewhere. */
  phase: z.enum(phases).optional(),
  named: z.boolean().default(false),
});
const common = { question: line(240), named: z.boolean().default(false) };
const onTheSpot = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choice"), ...common, options: z.array(line(80)).min(2).max(10) }),
  z.strictObject({
    kind: z.literal("scale"),
    ...common,
    least: z.number().int().min(0).max(1).default(1),
    most: z.number().int().min(2).max(10).default(5),
  }),
  z.strictObject({ kind: z.literal("text"), ...common }),
]);

export const debatePayloads = {
  "vote.open": z.union([prepared, onTheSpot]),
  /** A person sends `choice`, a room `counts` by option; a short answer is `text`. `reason`: why, in one sentence. */
  "vote.cast": z.strictObject({
    voteId,
    choice: optionId.optional(),
    counts: z.record(optionId, z.number().int().min(0).max(60)).optional(),
    text: line(240).optional(),
    reason: line(240).optional(),
  }),
  "vote.close": z.strictObject({ voteId }),
  "vote.show": z.strictObject({ voteId }),
  /** `attendeeId`: who said it; without it who has the floor, else the sender. */
  "argument.pin": z.strictObject({
    side: z.enum(sides),
    text: line(240),
    attendeeId: z.string().min(1).max(40).optional(),
  }),
  "argument.remove": z.strictObject({ id: z.number().int().positive() }),
  /** For which side who has the floor speaks now; null: for none. */
  "debate.side": z.strictObject({ side: z.enum(sides).nullable() }),
} as const;

export type DebateCommandType = keyof typeof debatePayloads;
export type DebatePayload<T extends DebateCommandType> = z.infer<(typeof debatePayloads)[T]>;

export const debateCommands: Record<DebateCommandType, CommandRule> = {
  "vote.open": { payload: debatePayloads["vote.open"], action: "vote.lead" },
  "vote.cast": { payload: debatePayloads["vote.cast"], action: "vote.cast" },
  "vote.close": { payload: debatePayloads["vote.close"], action: "vote.lead" },
  "vote.show": { payload: debatePayloads["vote.show"], action: "vote.lead" },
  "argument.pin": { payload: debatePayloads["argument.pin"], action: "argument.pin" },
  "argument.remove": { payload: debatePayloads["argument.remove"], action: "argument.remove" },
  "debate.side": { payload: debatePayloads["debate.side"], action: "argument.pin" },
};
