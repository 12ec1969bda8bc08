import type { JournalEvent } from "../journal/event";
import type { DeckCheck, Idea, ShowcaseState, Slot } from "./state";

type Started = Pick<Slot, "itemId" | "site" | "endsAt" | "slides">;
type Checked = Omit<DeckCheck, "at"> & { attendeeId: string };

const ended = (state: ShowcaseState): ShowcaseState =>
  state.slot ? { ...state, slot: null, page: 1, shown: [...state.shown, state.slot.itemId] } : state;

const changed = (state: ShowcaseState, id: number, change: (idea: Idea) => Partial<Idea>): ShowcaseState => ({
  ...state,
  ideas: state.ideas.map((idea) => (idea.id === id ? { ...idea, ...change(idea) } : idea)),
});

/** Folds one event into slots, pages and ideas. A slot is over when the run sheet goes on to another item. */
export function applyShowcase(state: ShowcaseState, event: JournalEvent): ShowcaseState {
  const { slot } = state;
  switch (event.type) {
    case "case.started": {
      const { itemId, site, endsAt, slides } = event.payload as Started;
      const again = slot?.itemId === itemId ? slot : null;
      const page = again ? Math.min(state.page, slides?.pages ?? 1) : 1;
      const shown = state.shown.filter((id) => id !== itemId);
      const startedAt = again?.startedAt ?? event.at;
      return { ...state, slot: { itemId, site, startedAt, endsAt, slides, stays: again?.stays ?? false }, page, shown };
    }
    case "case.paged":
      return { ...state, page: (event.payload as { page: number }).page };
    case "case.ended":
    case "runsheet.finished":
      return ended(state);
    case "runsheet.started":
      return (event.payload as { itemId: string }).itemId === slot?.itemId ? state : ended(state);
    case "runsheet.extended":
      return slot ? { ...state, slot: { ...slot, endsAt: (event.payload as { endsAt: number }).endsAt } } : state;
    case "case.stays":
      return slot ? { ...state, slot: { ...slot, stays: (event.payload as { on: boolean }).on } } : state;
    case "case.checked": {
      const { attendeeId, ...check } = event.payload as Checked;
      return { ...state, deck: { ...state.deck, [attendeeId]: { ...check, at: event.at } } };
    }
    case "idea.added": {
      const said = event.payload as Pick<Idea, "attendeeId" | "name" | "site" | "text">;
      const idea = { ...said, id: event.rev, at: event.at, supporters: [], discussed: false };
      return { ...state, ideas: [...state.ideas, idea] };
    }
    case "idea.supported": {
      const { id, attendeeId } = event.payload as { id: number; attendeeId: string };
      return changed(state, id, ({ supporters }) => ({ supporters: [...supporters, attendeeId] }));
    }
    case "idea.discussed":
      return changed(state, (event.payload as { id: number }).id, () => ({ discussed: true }));
    default:
      return state;
  }
}
