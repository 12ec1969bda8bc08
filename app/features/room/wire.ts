import { z } from "zod";
import type { CommandRule } from "../journal/rule";

const attendeeId = z.string().min(1).max(40);
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Controls (but line feed and tab), bidirectional overrides and zero-width marks are not text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this pattern's purpose.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const text = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize("NFC").replace(hidden, "").trim())
    .refine((value) => visible.test(value) && value.length <= max, { error: "text_needed" });

export const roomPayloads = {
  "attendee.join": z.strictObject({}),
  "attendee.leave": z.strictObject({}),
  "attendee.mute": z.strictObject({ attendeeId, source: z.enum(["microphone", "camera"]).default("microphone") }),
  "attendee.remove": z.strictObject({ attendeeId }),
  "lobby.admit": z.strictObject({ attendeeId }),
  "lobby.deny": z.strictObject({ attendeeId, reason: text(200).optional() }),
  "presence.list": z.strictObject({ people: z.array(text(80)).max(60) }),
  /** `expectedItemId`: what the sender sees as current; a second press of two people does nothing. */
  "runsheet.next": z.strictObject({ expectedItemId: z.string().nullable().optional() }),
  "runsheet.extend": z.strictObject({ minutes: z.number().int().min(1).max(60) }),
  "chat.say": z.strictObject({ text: text(2000) }),
  "chat.remove": z.strictObject({ id: z.number().int().positive() }),
} as const;

export type RoomCommandType = keyof typeof roomPayloads;

export const roomCommands: Record<RoomCommandType, CommandRule> = {
  "attendee.join": { payload: roomPayloads["attendee.join"], action: "session.join" },
  "attendee.leave": { payload: roomPayloads["attendee.leave"], action: "session.join" },
  "attendee.mute": { payload: roomPayloads["attendee.mute"], action: "attendee.manage" },
  "attendee.remove": { payload: roomPayloads["attendee.remove"], action: "attendee.manage" },
  "lobby.admit": { payload: roomPayloads["lobby.admit"], action: "lobby.manage" },
  "lobby.deny": { payload: roomPayloads["lobby.deny"], action: "lobby.manage" },
  "presence.list": { payload: roomPayloads["presence.list"], action: "session.join" },
  "runsheet.next": { payload: roomPayloads["runsheet.next"], action: "runsheet.control" },
  "runsheet.extend": { payload: roomPayloads["runsheet.extend"], action: "runsheet.control" },
  "chat.say": { payload: roomPayloads["chat.say"], action: "chat.say" },
  "chat.remove": { payload: roomPayloads["chat.remove"], action: "chat.remove" },
};
