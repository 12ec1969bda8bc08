import type { RunSheetItem } from "../../room/state";
import type { LiveState } from "../state";
import type { MediaView } from "./media/media-view";

/**
 * Who or what is large. A moving film has the stage alone; while it stands, who speaks is large beside its still. Without a
 * film: a shared screen, then the slides of the city that presents with who speaks beside them, then who speaks, then everybody alike. `besideId`: who comes next in a debate.
 */
export type OnStage =
  | { show: "film"; speakerId: string | null; besideId: string | null }
  | { show: "screen"; attendeeId: string; speakerId: string | null }
  | { show: "slides"; speakerId: string | null }
  | { show: "speaker"; attendeeId: string; besideId: string | null }
  | { show: "break"; film: boolean }
  | { show: "everybody" };

type Item = Pick<RunSheetItem, "kind" | "site">;

/** What everybody sees. `item`: the current one of the run sheet; `ownId`: nobody is made to look at themselves by default. */
export function onStage(
  state: LiveState,
  people: MediaView["people"],
  item: Item | null = null,
  ownId: string | null = null,
): OnStage {
  const here = (id: string | null | undefined) => (id && state.attendees[id]?.present ? id : null);
  const speakerId = here(state.stage.pinnedId) ?? here(state.floor?.attendeeId);
  const { screenId } = state.stage;
  const shared = screenId !== null && people[screenId]?.screen ? screenId : null;
  const breaks = item?.kind === "break" && speakerId === null && shared === null;
  if (state.film.filmId !== null) {
    const moves = state.film.mode === "playing" || state.film.mode === "armed";
    if (moves) return { show: "film", speakerId: null, besideId: null };
    if (breaks) return { show: "break", film: true };
    return { show: "film", speakerId, besideId: speakerId && nextInDebate(state, item, speakerId) };
  }
  if (shared) return { show: "screen", attendeeId: shared, speakerId: here(state.stage.pinnedId) };
  const { slot } = state.showcase;
  if (slot?.slides) {
    const presents = here(presenter(state, slot.site));
    return { show: "slides", speakerId: speakerId ?? (presents === ownId ? null : presents) };
  }
  if (speakerId) return { show: "speaker", attendeeId: speakerId, besideId: nextInDebate(state, item, speakerId) };
  if (breaks) return { show: "break", film: false };
  const usual = here(usualSpeaker(state, item));
  return usual && usual !== ownId ? { show: "speaker", attendeeId: usual, besideId: null } : { show: "everybody" };
}

/** Who speaks while nobody has the floor: in a talk who leads, in a showcase the city that presents. */
function usualSpeaker(state: LiveState, item: Item | null): string | null {
  if (item?.kind === "talk") return state.leads;
  return item?.kind === "showcase" && item.site ? presenter(state, item.site) : null;
}

/** Who is here of a city. */
function presenter({ attendees }: LiveState, slug: string): string | null {
  return Object.values(attendees).find(({ site, present }) => present && site?.slug === slug)?.id ?? null;
}

/** In a debate the first in the queue stands beside who speaks. */
function nextInDebate({ hands, attendees }: LiveState, item: Item | null, speakerId: string): string | null {
  if (item?.kind !== "debate") return null;
  const next = hands.find(({ attendeeId }) => attendeeId !== speakerId && attendees[attendeeId]?.present);
  return next?.attendeeId ?? null;
}

/** What one viewer wants instead: everybody alike, or one attendee large. It changes nobody else's stage. */
export interface Wish {
  grid: boolean;
  largeId: string | null;
}

export const noWish: Wish = { grid: false, largeId: null };

/** The stage as this viewer wants it. A film, a shared screen and slides stay: they are what everybody looks at. */
export function asWished(stage: OnStage, { grid, largeId }: Wish, attendees: LiveState["attendees"]): OnStage {
  const mine = largeId !== null && attendees[largeId]?.present ? largeId : null;
  const moves = stage.show === "film" && stage.speakerId === null;
  if (mine && !moves) {
    if (stage.show === "film") return { ...stage, speakerId: mine, besideId: null };
    if (stage.show === "screen" || stage.show === "slides") return { ...stage, speakerId: mine };
    return { show: "speaker", attendeeId: mine, besideId: null };
  }
  return grid && !["film", "screen", "slides"].includes(stage.show) ? { show: "everybody" } : stage;
}

/** Everybody who is large on this stage already. */
export function largeOn(stage: OnStage): (string | null)[] {
  if (stage.show === "speaker") return [stage.attendeeId, stage.besideId];
  if (stage.show === "film") return [stage.speakerId, stage.besideId];
  return stage.show === "screen" || stage.show === "slides" ? [stage.speakerId] : [];
}
