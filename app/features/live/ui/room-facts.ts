import { createContext, useContext } from "react";
import type { RoomFacts } from "../room-facts";

export const RoomFactsContext = createContext<RoomFacts | null>(null);

export function useRoomFacts(): RoomFacts {
  const facts = useContext(RoomFactsContext);
  if (!facts) throw new Error("outside of the room");
  return facts;
}
