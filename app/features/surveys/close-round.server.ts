import type { SurveyDeps } from "./deps.server";
import { closeRound as close, showRound } from "./store.server";

/** Ends a round: what comes later is held. */
export function closeRound(deps: SurveyDeps, roundId: string): Promise<void> {
  return deps.db.transaction((tx) => close(tx, roundId, deps.clock.now()));
}

/** Shows the results of a closed round to participants, or hides them again. */
export function showResults(deps: SurveyDeps, roundId: string, shown: boolean): Promise<void> {
  return deps.db.transaction((tx) => showRound(tx, roundId, shown ? deps.clock.now() : null));
}
