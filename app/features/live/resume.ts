import type { JournalEvent } from "../journal/event";
import { apply, emptyLive, type LiveState, turnsView, type Viewer, viewFor, withoutRemoved } from "./state";

/** What a browser is given to begin with: a state, its number, and the events that follow it, for all audiences. */
export interface Beginning<E> {
  rev: number;
  state: LiveState;
  missed: E[];
}

/**
 * How a browser goes on that knows everything up to `last`; the newest state for one that knows nothing (any number that
 * the journal does not have), or that has come in or was sent out since. The state is seen as of the first missed event, not of
 * `now` (ms): a film that has held since must not hold before what was missed. Words of removed lines are in neither.
 */
export function resume<E extends JournalEvent>(
  log: { events: readonly E[]; state: LiveState },
  last: number,
  viewer: Viewer,
  now: number,
): Beginning<E> {
  const newest = log.events.length;
  const known = Number.isInteger(last) && last >= 0 && last < newest;
  if (!known || log.events.slice(last).some((event) => turnsView(event, viewer)))
    return { rev: newest, state: viewFor(log.state, viewer, now), missed: [] };
  const journal = log.events.map((event) => withoutRemoved(event, log.state));
  const missed = journal.slice(last);
  const state = journal.slice(0, last).reduce(apply, emptyLive);
  return { rev: last, state: viewFor(state, viewer, missed[0]?.at ?? now), missed };
}
