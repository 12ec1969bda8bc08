import { isFor, type JournalEvent } from "../journal/event";
import { type LiveState, seesRoom, type Viewer, withoutRemoved } from "../live/state";

/**
 * The lines of a journal that this person was sent, or would have been, had they been there all along; `state` is its fold. Who was sent
 * out, or never let in, gets none.
 */
export function ownEvents<E extends JournalEvent>(events: readonly E[], state: LiveState, viewer: Viewer): E[] {
  if (!seesRoom(state, viewer)) return [];
  return events
    .filter((event) => isFor(event, viewer.attendeeId, viewer.crew))
    .map((event) => withoutRemoved(event, state));
}
