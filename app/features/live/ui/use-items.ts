import { useMemo } from "react";
import { itemsOf } from "../../room/run-sheet";
import type { RunSheetItem } from "../../room/state";
import { useLive } from "./live-context";
import { useRoomFacts } from "./room-facts";

/** The session's items as they stand now, those put in on the spot among them. */
export function useItems(): RunSheetItem[] {
  const { runSheet } = useRoomFacts();
  const { added } = useLive().state.runsheet;
  return useMemo(() => itemsOf(runSheet, { added }), [runSheet, added]);
}

/** The item that runs; null before the first and after the last. */
export function useCurrentItem(): RunSheetItem | null {
  const { itemId } = useLive().state.runsheet;
  return useItems().find(({ id }) => id === itemId) ?? null;
}
