import type { RunSheetItem, RunSheetState } from "./state";

/** The session's items in their order: the planned ones, and those put in on the spot, each after the item it was put behind. */
export function itemsOf(planned: readonly RunSheetItem[], { added }: Pick<RunSheetState, "added">): RunSheetItem[] {
  const items = [...planned];
  for (const { afterItemId, ...item } of added) {
    const at = items.findIndex(({ id }) => id === afterItemId);
    // An item whose place is no longer planned comes at the end.
    items.splice(at < 0 ? items.length : at + 1, 0, item);
  }
  return items;
}

/** How the session stands against its plan. */
export interface Forecast {
  /** When the last item ends if everything from now on keeps its time (ms since 1970). */
  endsAt: number;
  /** How much later that is than planned, from the moment the first item began (ms); negative: earlier. */
  lateMs: number;
}

/** When the session ends; null before its first item and after its last. */
export function forecast(
  items: readonly RunSheetItem[],
  { itemId, endsAt, beganAt }: RunSheetState,
  now: number,
): Forecast | null {
  const at = items.findIndex(({ id }) => id === itemId);
  if (at < 0 || endsAt === null) return null;
  const minutes = (some: readonly RunSheetItem[]) => some.reduce((sum, item) => sum + item.minutes, 0) * 60_000;
  const end = Math.max(endsAt, now) + minutes(items.slice(at + 1));
  return { endsAt: end, lateMs: beganAt === null ? 0 : end - beganAt - minutes(items) };
}

/** Minutes before an item's end at which everybody is warned, the nearest first. */
export const warningsAt = [1, 5] as const;

/** Which warning holds with so much time left (ms); null: none yet, or the time is over. Items of up to five minutes warn once. */
export function warningAt(left: number | null, minutes: number): (typeof warningsAt)[number] | null {
  if (left === null || left <= 0) return null;
  return warningsAt.find((before) => left <= before * 60_000 && minutes > before) ?? null;
}
