import type { ShowcaseState } from "./state";

/** An item of the run sheet, as far as the order of the cities needs it. */
export interface SlotItem {
  id: string;
  kind: string;
  minutes: number;
  /** Slug of the city that presents. */
  site?: string | null;
}

const isSlot = ({ kind, site }: SlotItem) => kind === "showcase" && Boolean(site);

/** The city that comes next: the current item's while its case has not begun, else the one after it; null when none is left. */
export function nextSlot(
  items: readonly SlotItem[],
  itemId: string | null,
  { slot, shown }: Pick<ShowcaseState, "slot" | "shown">,
): SlotItem | null {
  const at = items.findIndex(({ id }) => id === (slot?.itemId ?? itemId));
  const begun = slot !== null || (itemId !== null && shown.includes(itemId));
  return items.slice(Math.max(0, begun ? at + 1 : at)).find(isSlot) ?? null;
}

/** The city that follows this item at once, without anything between; null when something else does. */
export function slotRightAfter(items: readonly SlotItem[], itemId: string): SlotItem | null {
  const at = items.findIndex(({ id }) => id === itemId);
  const next = at < 0 ? undefined : items[at + 1];
  return next && isSlot(next) ? next : null;
}
