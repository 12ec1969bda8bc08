import type { JournalEvent } from "../journal/event";
import type { StageState } from "./stage-state";

/** Folds one event into the stage. Whoever goes takes pin and screen along. */
export function applyStage(stage: StageState, event: JournalEvent): StageState {
  const { attendeeId } = event.payload as { attendeeId: string };
  switch (event.type) {
    case "stage.pinned":
      return { ...stage, pinnedId: attendeeId };
    case "stage.unpinned":
      return { ...stage, pinnedId: null };
    case "screen.shared":
      return { ...stage, screenId: attendeeId };
    case "screen.ended":
      return { ...stage, screenId: null };
    case "attendee.left":
    case "attendee.removed":
      return {
        pinnedId: stage.pinnedId === attendeeId ? null : stage.pinnedId,
        screenId: stage.screenId === attendeeId ? null : stage.screenId,
      };
    default:
      return stage;
  }
}
