import type { LiveState } from "../state";
import type { MediaView } from "./media/media-view";

/**
 * Who or what is large for everybody. A moving film has the stage alone; while it stands, whoever has the floor is large
 * beside its still. Without a film: a shared screen, then the floor, then everybody alike.
 */
export type OnStage =
  | { show: "film"; speakerId: string | null }
  | { show: "screen"; attendeeId: string }
  | { show: "speaker"; attendeeId: string }
  | { show: "everybody" };

export function onStage(state: LiveState, people: MediaView["people"]): OnStage {
  const holder = state.floor?.attendeeId;
  const speakerId = holder && state.attendees[holder]?.present ? holder : null;
  if (state.film.filmId !== null) {
    const moves = state.film.mode === "playing" || state.film.mode === "armed";
    return { show: "film", speakerId: moves ? null : speakerId };
  }
  const shared = Object.entries(people).find(([, person]) => person.screen);
  if (shared) return { show: "screen", attendeeId: shared[0] };
  return speakerId ? { show: "speaker", attendeeId: speakerId } : { show: "everybody" };
}
