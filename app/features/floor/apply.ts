import type { JournalEvent } from "../journal/event";
import { applyRound } from "./apply-round";
import { queueOf } from "./queue";
import { spokenAt } from "./spoken";
import type { FloorState, HandKind, PlaceOf, QueueOrder } from "./state";

/**
 * Folds one event into hands, floor and round; `placeOf` names the site somebody speaks for. Changing a hand's kind keeps its place
 * in the queue; getting the floor takes the hand out of it.
 */
export function applyFloor(state: FloorState, event: JournalEvent, placeOf: PlaceOf = (id) => id): FloorState {
  const next = applyRound(fold(state, event, placeOf), event, placeOf);
  return next === state ? state : { ...next, hands: queueOf(next, placeOf) };
}

function fold(state: FloorState, event: JournalEvent, placeOf: PlaceOf): FloorState {
  const { attendeeId, kind, person = null } = event.payload as { attendeeId: string; kind: HandKind; person?: string };
  const own = state.hands.find((hand) => hand.attendeeId === attendeeId);
  const others = state.hands.filter((hand) => hand !== own);
  switch (event.type) {
    case "hand.raised": {
      const hand = { at: event.at, rev: event.rev, ...own, attendeeId, kind, person };
      return { ...state, hands: [...others, hand] };
    }
    case "hand.lowered":
      return { ...state, hands: others };
    case "hand.allLowered":
      return { ...state, hands: [] };
    case "floor.given": {
      const turn = { attendeeId, since: event.at, kind: own?.kind ?? null, person: own?.person ?? null };
      return { ...ended(state, event.at, placeOf), hands: others, floor: turn };
    }
    case "floor.taken":
      return ended(state, event.at, placeOf);
    case "attendee.left":
    case "attendee.removed": {
      const spoke = state.floor?.attendeeId === attendeeId;
      return { ...(spoke ? ended(state, event.at, placeOf) : state), hands: others };
    }
    case "floor.orderChanged":
      return changed(state, { order: (event.payload as { order: QueueOrder }).order });
    case "floor.mutingChanged":
      return changed(state, { mutesOthers: (event.payload as { on: boolean }).on });
    default:
      return state;
  }
}

const changed = (state: FloorState, fields: Partial<FloorState["speaking"]>): FloorState => ({
  ...state,
  speaking: { ...state.speaking, ...fields },
});

/** The turn is over: its time counts. */
const ended = (state: FloorState, at: number, placeOf: PlaceOf): FloorState => ({
  ...changed(state, { spoken: spokenAt(state, at, placeOf) }),
  floor: null,
});
