import { useState } from "react";
import { useDeviceSetting } from "../../film/ui/use-device-setting";
import type { Wish } from "./on-stage";

/** How this viewer wants the stage; "everybody alike" is remembered on this device, who is large is not. */
export function useWish(): [Wish, (wish: Wish) => void] {
  const [grid, setGrid] = useDeviceSetting("room.grid", false);
  const [largeId, setLarge] = useState<string | null>(null);
  const wish = (wanted: Wish) => {
    setGrid(wanted.grid);
    setLarge(wanted.largeId);
  };
  return [{ grid, largeId }, wish];
}
