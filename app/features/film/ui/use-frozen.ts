import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FilmState } from "../state";
import type { EnginePhase } from "./engine";
import { standName } from "./use-copy";

/**
 * Keeps a standing picture on the screen while its video loads another file: `canvas`, which has the picture, is to lie over the
 * video while `frozen` is true. It is when `freeze` was called, until the video stands there again or the film has gone on.
 */
export function useFrozen(
  video: HTMLVideoElement | null,
  canvas: RefObject<HTMLCanvasElement>,
  film: FilmState,
  phase: EnginePhase,
): { frozen: boolean; freeze: (stand: string) => void } {
  const [frozenAt, setFrozenAt] = useState<string | null>(null);
  const left = useRef(false);
  const stand = standName(film);
  const freeze = useCallback(
    (at: string) => {
      const page = canvas.current;
      if (!video || !page || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      page.width = video.videoWidth;
      page.height = video.videoHeight;
      page.getContext("2d")?.drawImage(video, 0, 0);
      left.current = false;
      setFrozenAt(at);
    },
    [video, canvas],
  );
  useEffect(() => {
    if (frozenAt === null) return;
    if (phase !== "standing") left.current = true;
    if (stand !== frozenAt || (phase === "standing" && left.current)) setFrozenAt(null);
  }, [stand, phase, frozenAt]);
  return { frozen: frozenAt === stand, freeze };
}
