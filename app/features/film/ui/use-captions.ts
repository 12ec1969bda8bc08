import { useEffect, useState } from "react";

/**
 * The caption lines to show just now. The browser reads the file and keeps time; we write the lines ourselves, so that their
 * size can be chosen and nothing covers them. `src` null: none.
 */
export function useCaptions(video: HTMLVideoElement | null, src: string | null, language: string): string[] {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    if (!video || !src) return;
    const element = document.createElement("track");
    Object.assign(element, { kind: "captions", srclang: language, src });
    video.append(element);
    const { track } = element;
    track.mode = "hidden";
    const change = () => setLines([...(track.activeCues ?? [])].flatMap((cue) => linesOf(cue as VTTCue)));
    track.addEventListener("cuechange", change);
    return () => {
      track.removeEventListener("cuechange", change);
      track.mode = "disabled";
      element.remove();
      setLines([]);
    };
  }, [video, src, language]);
  return lines;
}

const linesOf = (cue: VTTCue) => (cue.getCueAsHTML().textContent ?? "").split("\n");
