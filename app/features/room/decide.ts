import type { z } from "zod";
import { type Command, type Decision, happens, refused } from "../journal/decision";
import type { RoomContext } from "./context";
import { announce, clearAnnouncement, noteCue, sayToCrew } from "./decide-crew";
import { decideLobby, type LobbyCommandType } from "./decide-lobby";
import { extend, insert, next } from "./decide-run-sheet";
import { endScreen, pin, shareScreen } from "./decide-stage";
import type { RoomState } from "./state";
import type { RoomCommandType, roomPayloads } from "./wire";

export type { RoomContext } from "./context";

type Payload<T extends RoomCommandType> = z.infer<(typeof roomPayloads)[T]>;

/** Judges coming and going, lobby, chat, run sheet, stage and what the crew keeps for itself. */
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
    case "attendee.readmit": {
      const { attendeeId } = command.payload as Payload<"attendee.readmit">;
      if (!state.removed.includes(attendeeId)) return happens();
      return happens({ type: "attendee.readmitted", payload: { attendeeId }, audience: ["crew", attendeeId] });
    }
    case "lobby.write":
    case "lobby.admit":
    case "lobby.admitAll":
    case "lobby.deny":
      return decideLobby(state, command as Command<LobbyCommandType>, ctx);
    case "presence.list": {
      const { people } = command.payload as Payload<"presence.list">;
      return happens({
        type: "presence.listed",
        payload: { attendeeId: ctx.attendeeId, people: [...new Set(people)] },
      });
    }
    case "runsheet.next":
      return next(state, (command.payload as Payload<"runsheet.next">).expectedItemId, ctx);
    case "runsheet.extend":
      return extend(state, (command.payload as Payload<"runsheet.extend">).minutes);
    case "runsheet.insert":
      return insert(state, command.payload as Payload<"runsheet.insert">, ctx);
    case "stage.pin":
      return pin(state, (command.payload as Payload<"stage.pin">).attendeeId);
    case "screen.share":
      return shareScreen(state, ctx);
    case "screen.end":
      return endScreen(state, ctx);
    case "crew.say":
      return sayToCrew((command.payload as Payload<"crew.say">).text, ctx);
    case "cue.note":
      return noteCue(state, command.payload as Payload<"cue.note">, ctx);
    case "announce":
      return announce((command.payload as Payload<"announce">).text, ctx);
    case "announce.clear":
      return clearAnnouncement(state);
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
  const removed = { type: "attendee.removed", payload: { attendeeId } };
  // Whoever only waited was never known to the others.
  return happens(attendee ? removed : { ...removed, audience: ["crew", attendeeId] });
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
