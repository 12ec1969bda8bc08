import { useEffect } from "react";
import type { Sound } from "./choices";
import { nearer, wantedVolume } from "./duck";

const fadeEveryMs = 30;

interface Options {
  video: HTMLVideoElement | null;
  sound: Sound;
  /** Another device of this site plays the sound, or this one was told to be silent. */
  silent: boolean;
  /** Somebody is to be heard over the film. */
  speech: boolean;
  soundOn: () => void;
}

/** Plays the film as loud as this device chose, softer while somebody speaks. */
export function useSound({ video, sound, silent, speech, soundOn }: Options): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it becomes silent or is no longer; a refusal of the browser stays
  useEffect(() => {
    if (video && silent) video.muted = true;
    else soundOn();
  }, [video, silent]);

  const wanted = wantedVolume(sound, speech);
  useEffect(() => {
    if (!video) return;
    const timer = setInterval(() => {
      video.volume = nearer(video.volume, wanted);
      if (video.volume === wanted) clearInterval(timer);
    }, fadeEveryMs);
    return () => clearInterval(timer);
  }, [video, wanted]);
}
