import { useEffect, useRef, useState } from "react";
import type { FilmState } from "../state";
import { type EngineSign, FilmEngine } from "./engine";
import { useDeviceSetting } from "./use-device-setting";

const quiet: EngineSign = { phase: "loading", covered: true, driftMs: null, soundRefused: false, undone: 0 };

/** Safari's sound cracks when the rate is changed while playing. */
const isSafari = () => /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent);

/** Keeps `video` where the film is for as long as it is on the page. `now` must be the same function each time. */
export function useFilmEngine(video: HTMLVideoElement | null, film: FilmState, now: () => number | null) {
  const [sign, setSign] = useState(quiet);
  const [latencyMs, keepLatency] = useDeviceSetting<number | undefined>("film.latency", undefined);
  const engine = useRef<FilmEngine | null>(null);
  const latency = useRef({ latencyMs, keepLatency });
  latency.current = { latencyMs, keepLatency };

  useEffect(() => {
    if (!video) return;
    const made: FilmEngine = new FilmEngine({
      video,
      now,
      onSign: (next) => {
        setSign(next);
        if (next.phase === "standing") latency.current.keepLatency(made.latencyMs);
      },
      writesRate: !isSafari(),
      latencyMs: latency.current.latencyMs,
    });
    engine.current = made;
    return () => {
      made.close();
      engine.current = null;
    };
  }, [video, now]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new engine, which comes with a new video, must hear of the film too
  useEffect(() => engine.current?.update(film), [film, video, now]);
  return { sign, soundOn: () => engine.current?.soundOn() };
}
