import type { JournalEvent } from "../journal/event";
import type { FloorState, HandKind } from "./state";

/** Folds one event into hands and floor. Changing a hand's kind keeps its place in the queue. */
export function applyFloor(state: FloorState, event: JournalEvent): FloorState {
  const { attendeeId, kind } = event.payload as { attendeeId: string; kind: HandKind };
  const others = () => state.hands.filter((hand) => hand.attendeeId !== attendeeId);
  switch (event.type) {
    case "hand.raised":
      return state.hands.some((hand) => hand.attendeeId === attendeeId)
        ? { ...state, hands: state.hands.map((hand) => (hand.attendeeId === attendeeId ? { ...hand, kind } : hand)) }
        : { ...state, hands: [...state.hands, { attendeeId, kind, at: event.at }] };
    case "hand.lowered":
      return { ...state, hands: others() };
    case "floor.given":
      return { hands: others(), floor: { attendeeId, since: event.at } };
    case "floor.taken":
      return { ...state, floor: null };
    case "attendee.left":
    case "attendee.removed":
      return { hands: others(), floor: state.floor?.attendeeId === attendeeId ? null : state.floor };
    default:
      return state;
  }
}
