import type { z } from "zod";
import { type Command, type CommandContext, type Decision, happens, refused } from "../journal/decision";
import type { RoomState } from "./state";
import type { roomPayloads } from "./wire";

export type LobbyCommandType = "lobby.write" | "lobby.admit" | "lobby.admitAll" | "lobby.deny";
type Payload<T extends LobbyCommandType> = z.infer<(typeof roomPayloads)[T]>;

/** Judges what is said and done at the door. It concerns the crew and the guest, and nobody else. */
export function decideLobby(state: RoomState, command: Command<LobbyCommandType>, ctx: CommandContext): Decision {
  const waits = (id: string) => state.lobby.some((guest) => guest.attendeeId === id);
  switch (command.type) {
    case "lobby.write": {
      const own = state.lobby.find((guest) => guest.attendeeId === ctx.attendeeId);
      if (!own) return refused("invalid", "not_waiting");
      if (own.message !== "") return refused("conflict", "lobby_written");
      const { text } = command.payload as Payload<"lobby.write">;
      return happens(toOne("lobby.wrote", own.attendeeId, { text }));
    }
    case "lobby.admit": {
      const { attendeeId } = command.payload as Payload<"lobby.admit">;
      return waits(attendeeId) ? happens(toOne("lobby.admitted", attendeeId)) : happens();
    }
    case "lobby.admitAll": {
      const { attendeeIds } = command.payload as Payload<"lobby.admitAll">;
      const some = [...new Set(attendeeIds)].filter(waits);
      return happens(...some.map((attendeeId) => toOne("lobby.admitted", attendeeId)));
    }
    case "lobby.deny": {
      const { attendeeId, reason = "" } = command.payload as Payload<"lobby.deny">;
      return waits(attendeeId) ? happens(toOne("lobby.denied", attendeeId, { reason })) : happens();
    }
  }
}

const toOne = (type: string, attendeeId: string, more: object = {}) => ({
  type,
  payload: { attendeeId, ...more },
  audience: ["crew", attendeeId],
});
