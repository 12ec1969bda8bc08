import { z } from "zod";
import type { CommandRule } from "../journal/rule";
import { itemKinds } from "./state";

const attendeeId = z.string().min(1).max(40);
const itemId = z.string().min(1).max(40);
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
  /** `device`: a name that the device keeps; of several devices of an attendee the first is the one that sounds. */
  "attendee.join": z.strictObject({ device: z.string().min(1).max(64).optional() }),
  "attendee.leave": z.strictObject({}),
  "attendee.mute": z.strictObject({ attendeeId, source: z.enum(["microphone", "camera"]).default("microphone") }),
  "attendee.remove": z.strictObject({ attendeeId }),
  "attendee.readmit": z.strictObject({ attendeeId }),
  "lobby.write": z.strictObject({ text: text(200) }),
  "lobby.admit": z.strictObject({ attendeeId }),
  /** Whom the sender sees waiting: who knocks in the same moment is not let in unseen. */
  "lobby.admitAll": z.strictObject({ attendeeIds: z.array(attendeeId).min(1).max(200) }),
  "lobby.deny": z.strictObject({ attendeeId, reason: text(200).optional() }),
  "presence.list": z.strictObject({ people: z.array(text(80)).max(60) }),
  /** `expectedItemId`: what the sender sees as current; a second press of two people does nothing. */
  "runsheet.next": z.strictObject({ expectedItemId: z.string().nullable().optional() }),
  "runsheet.extend": z.strictObject({ minutes: z.number().int().min(1).max(60) }),
  "runsheet.insert": z.strictObject({
    title: text(120),
    kind: z.enum(itemKinds),
    minutes: z.number().int().min(1).max(180),
    afterItemId: itemId,
  }),
  /** null: the stage follows the floor again. */
  "stage.pin": z.strictObject({ attendeeId: attendeeId.nullable() }),
  "screen.share": z.strictObject({}),
  "screen.end": z.strictObject({}),
  "crew.say": z.strictObject({ text: text(2000) }),
  "cue.note": z.strictObject({ itemId, text: text(1000) }),
  announce: z.strictObject({ text: text(280) }),
  "announce.clear": z.strictObject({}),
  "chat.say": z.strictObject({ text: text(2000) }),
  "chat.remove": z.strictObject({ id: z.number().int().positive() }),
} as const;

export type RoomCommandType = keyof typeof roomPayloads;

export const roomCommands: Record<RoomCommandType, CommandRule> = {
  "attendee.join": { payload: roomPayloads["attendee.join"], action: "session.join" },
  "attendee.leave": { payload: roomPayloads["attendee.leave"], action: "session.join" },
  "attendee.mute": { payload: roomPayloads["attendee.mute"], action: "attendee.manage" },
  "attendee.remove": { payload: roomPayloads["attendee.remove"], action: "attendee.manage" },
  "attendee.readmit": { payload: roomPayloads["attendee.readmit"], action: "attendee.manage" },
  "lobby.write": { payload: roomPayloads["lobby.write"], action: "session.join" },
  "lobby.admit": { payload: roomPayloads["lobby.admit"], action: "lobby.manage" },
  "lobby.admitAll": { payload: roomPayloads["lobby.admitAll"], action: "lobby.manage" },
  "lobby.deny": { payload: roomPayloads["lobby.deny"], action: "lobby.manage" },
  "presence.list": { payload: roomPayloads["presence.list"], action: "session.join" },
  "runsheet.next": { payload: roomPayloads["runsheet.next"], action: "runsheet.control" },
  "runsheet.extend": { payload: roomPayloads["runsheet.extend"], action: "runsheet.control" },
  "runsheet.insert": { payload: roomPayloads["runsheet.insert"], action: "runsheet.control" },
  "stage.pin": { payload: roomPayloads["stage.pin"], action: "floor.give" },
  "screen.share": { payload: roomPayloads["screen.share"], action: "media.publish" },
  "screen.end": { payload: roomPayloads["screen.end"], action: "media.publish" },
  "crew.say": { payload: roomPayloads["crew.say"], action: "crew.talk" },
  "cue.note": { payload: roomPayloads["cue.note"], action: "crew.talk" },
  announce: { payload: roomPayloads.announce, action: "runsheet.control" },
  "announce.clear": { payload: roomPayloads["announce.clear"], action: "runsheet.control" },
  "chat.say": { payload: roomPayloads["chat.say"], action: "chat.say" },
  "chat.remove": { payload: roomPayloads["chat.remove"], action: "chat.remove" },
};
