import { useEffect, useState } from "react";
import { useLive } from "./live-context";
import { useMedia } from "./media/media-context";

/** Pauses between words (ms) that do not count as silence. */
const breathMs = 1_500;

/** Does somebody who has the floor speak just now? */
export function useFloorSpeaks(): boolean {
  const { floor } = useLive().state;
  const { people } = useMedia();
  const speaking = floor !== null && people[floor.attendeeId]?.speaking === true;
  const [held, hold] = useState(false);
  useEffect(() => {
    if (speaking) hold(true);
    const timer = speaking ? undefined : setTimeout(() => hold(false), breathMs);
    return () => clearTimeout(timer);
  }, [speaking]);
  return speaking || (held && floor !== null);
}
