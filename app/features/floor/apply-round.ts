import type { JournalEvent } from "../journal/event";
import type { FloorState, PlaceOf, Round } from "./state";

/** Payloads of a round's events; who is called and who waits was decided when they were written. */
interface Called {
  attendeeId: string;
  waiting: string[];
}

/** Folds one event into the round of the table. A site that comes while it runs is called at its end; who is sent out is not. */
export function applyRound(state: FloorState, event: JournalEvent, placeOf: PlaceOf): FloorState {
  const { round } = state.speaking;
  const set = (next: Round | null): FloorState => ({ ...state, speaking: { ...state.speaking, round: next } });
  if (event.type === "round.started") {
    const { attendeeId, waiting, seconds, closing } = event.payload as Called & Pick<Round, "seconds" | "closing">;
    return set({ seconds, ...(closing && { closing }), attendeeId, since: event.at, waiting, heard: [attendeeId] });
  }
  if (!round) return state;
  switch (event.type) {
    case "round.called": {
      const { attendeeId, waiting } = event.payload as Called;
      return set({ ...round, attendeeId, since: event.at, waiting, heard: [...round.heard, attendeeId] });
    }
    case "round.ended":
      return set(null);
    case "attendee.joined": {
      const { attendee } = event.payload as { attendee: { id: string; site: object | null } };
      const place = placeOf(attendee.id);
      const known = [...round.heard, ...round.waiting].some((id) => placeOf(id) === place);
      return known || !attendee.site ? state : set({ ...round, waiting: [...round.waiting, attendee.id] });
    }
    case "attendee.removed": {
      const { attendeeId } = event.payload as Called;
      return set({ ...round, waiting: round.waiting.filter((id) => id !== attendeeId) });
    }
    default:
      return state;
  }
}
