import { type Decision, happens, refused } from "../journal/decision";
import type { RoomContext } from "./context";
import { itemsOf } from "./run-sheet";
import type { RoomState, RunSheetItem } from "./state";

/** Goes on to the next item, or ends the run sheet after the last. `expected`: the item the sender saw as current. */
export function next({ runsheet }: RoomState, expected: string | null | undefined, ctx: RoomContext): Decision {
  const { itemId, finished } = runsheet;
  if (expected !== undefined && expected !== itemId) return happens();
  if (finished) return happens();
  const items = itemsOf(ctx.runSheet, runsheet);
  const item = items[items.findIndex(({ id }) => id === itemId) + 1];
  if (!item) return happens({ type: "runsheet.finished", payload: {} });
  return happens({
    type: "runsheet.started",
    payload: { itemId: item.id, endsAt: ctx.now + item.minutes * 60_000 },
  });
}

/** Gives the current item more time. */
export function extend({ runsheet }: RoomState, minutes: number): Decision {
  if (runsheet.endsAt === null) return refused("invalid", "no_item_running");
  const endsAt = runsheet.endsAt + minutes * 60_000;
  return happens({ type: "runsheet.extended", payload: { minutes, endsAt } });
}

type NewItem = Pick<RunSheetItem, "kind" | "title" | "minutes"> & { afterItemId: string };

/** Puts an item in behind one that is not over yet. */
export function insert({ runsheet }: RoomState, item: NewItem, ctx: RoomContext): Decision {
  const items = itemsOf(ctx.runSheet, runsheet);
  const after = items.findIndex(({ id }) => id === item.afterItemId);
  if (after < 0) return refused("invalid", "no_such_item");
  if (runsheet.finished || after < items.findIndex(({ id }) => id === runsheet.itemId))
    return refused("invalid", "item_is_past");
  return happens({ type: "runsheet.inserted", payload: item });
}
