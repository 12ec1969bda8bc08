import type { z } from "zod";
import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import type { Role } from "../permissions/roles";
import type { Attendee, RoomState, RunSheetItem } from "./state";
import type { RoomCommandType, roomPayloads } from "./wire";

export interface RoomContext extends CommandContext {
  role: Role;
  name: string;
  site: Attendee["site"];
  /** The site's named people as the programme lists them. */
  people: string[];
  runSheet: readonly RunSheetItem[];
}

type Payload<T extends RoomCommandType> = z.infer<(typeof roomPayloads)[T]>;

/** Judges coming and going, lobby, chat and run sheet. */
export function decideRoom(state: RoomState, command: Command<RoomCommandType>, ctx: RoomContext): Decision {
  switch (command.type) {
    case "attendee.join":
      return join(state, ctx);
    case "attendee.leave":
      return leave(state, ctx.attendeeId);
    case "attendee.mute": {
      const { attendeeId, source } = command.payload as Payload<"attendee.mute">;
      if (!state.attendees[attendeeId]?.present) return refused("invalid", "attendee_not_here");
      return happens({ type: "attendee.muted", payload: { attendeeId, source } });
    }
    case "attendee.remove": {
      const { attendeeId } = command.payload as Payload<"attendee.remove">;
      if (attendeeId === ctx.attendeeId) return refused("invalid", "not_oneself");
      if (state.removed.includes(attendeeId)) return happens();
      return remove(state, attendeeId);
    }
    case "lobby.admit": {
      const { attendeeId } = command.payload as Payload<"lobby.admit">;
      if (!state.lobby.some((guest) => guest.attendeeId === attendeeId)) return happens();
      return happens({ type: "lobby.admitted", payload: { attendeeId }, audience: ["crew", attendeeId] });
    }
    case "lobby.deny": {
      const { attendeeId, reason } = command.payload as Payload<"lobby.deny">;
      if (!state.lobby.some((guest) => guest.attendeeId === attendeeId)) return happens();
      const payload = { attendeeId, reason: reason ?? "" };
      return happens({ type: "lobby.denied", payload, audience: ["crew", attendeeId] });
    }
    case "presence.list": {
      const { people } = command.payload as Payload<"presence.list">;
      return happens({
        type: "presence.listed",
        payload: { attendeeId: ctx.attendeeId, people: [...new Set(people)] },
      });
    }
    case "runsheet.next":
      return next(state, (command.payload as Payload<"runsheet.next">).expectedItemId, ctx);
    case "runsheet.extend": {
      if (state.runsheet.endsAt === null) return refused("invalid", "no_item_running");
      const { minutes } = command.payload as Payload<"runsheet.extend">;
      return happens({
        type: "runsheet.extended",
        payload: { minutes, endsAt: state.runsheet.endsAt + minutes * 60_000 },
      });
    }
    case "chat.say": {
      const { text } = command.payload as Payload<"chat.say">;
      return happens({ type: "chat.said", payload: { attendeeId: ctx.attendeeId, name: ctx.name, text } });
    }
    case "chat.remove": {
      const { id } = command.payload as Payload<"chat.remove">;
      const line = state.chat.find((said) => said.id === id);
      if (!line) return refused("invalid", "no_such_line");
      return line.removed ? happens() : happens({ type: "chat.removed", payload: { id } });
    }
  }
}

/** Somebody who never came cannot be sent out, and nobody sends out the organiser: it holds for the whole session. */
function remove(state: RoomState, attendeeId: string): Decision {
  const attendee = Object.hasOwn(state.attendees, attendeeId) ? state.attendees[attendeeId] : undefined;
  const waits = state.lobby.some((guest) => guest.attendeeId === attendeeId);
  if (!attendee && !waits) return refused("invalid", "attendee_not_here");
  if (attendee?.role === "organiser") return refused("forbidden", "organiser_stays");
  return happens({ type: "attendee.removed", payload: { attendeeId } });
}

/** Enters the room or, as a guest whom nobody has let in yet, the lobby. */
export function join(state: RoomState, ctx: RoomContext): Decision {
  if (state.removed.includes(ctx.attendeeId)) return refused("forbidden", "attendee_removed");
  if (state.attendees[ctx.attendeeId]?.present) return happens();
  if (ctx.role === "guest" && !state.admitted.includes(ctx.attendeeId)) {
    if (state.lobby.some((guest) => guest.attendeeId === ctx.attendeeId)) return happens();
    const knocked = { attendeeId: ctx.attendeeId, name: ctx.name };
    return happens({ type: "lobby.knocked", payload: knocked, audience: ["crew", ctx.attendeeId] });
  }
  const { attendeeId: id, name, role, site, people } = ctx;
  return happens({ type: "attendee.joined", payload: { attendee: { id, name, role, site, people } } });
}

/** Somebody goes, or their line has been gone too long: nothing when they are not here. */
export function leave(state: RoomState, attendeeId: string): Decision {
  if (state.lobby.some((guest) => guest.attendeeId === attendeeId)) {
    return happens({ type: "lobby.left", payload: { attendeeId }, audience: ["crew", attendeeId] });
  }
  return state.attendees[attendeeId]?.present ? happens({ type: "attendee.left", payload: { attendeeId } }) : happens();
}

function next(state: RoomState, expected: string | null | undefined, ctx: RoomContext): Decision {
  const { itemId, finished } = state.runsheet;
  if (expected !== undefined && expected !== itemId) return happens();
  if (finished) return happens();
  const index = ctx.runSheet.findIndex((item) => item.id === itemId);
  const item = ctx.runSheet[index + 1];
  if (!item) return happens({ type: "runsheet.finished", payload: {} });
  return happens({
    type: "runsheet.started",
    payload: { itemId: item.id, endsAt: ctx.now + item.minutes * 60_000 },
  });
}
