import { useEffect, useRef, useState } from "react";
import type { FilmState } from "../state";
import { type EngineSign, FilmEngine, firstSign } from "./engine";
import { keepDeviceSetting, readDeviceSetting } from "./use-device-setting";

const quiet: EngineSign = { ...firstSign, phase: "loading", covered: true };

/** Only Chromium says so about itself, and fetches by its rate. */
const isChromium = () => "userAgentData" in navigator;

/** Safari's sound cracks when the rate is changed while playing. */
const isSafari = () => /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent);

const latencySetting = "film.latency";

/** How long this device took to start moving the last time (ms); undefined before. */
function keptLatency(): number | undefined {
  const kept = readDeviceSetting(latencySetting);
  return typeof kept === "number" ? kept : undefined;
}

/** Keeps `video` where the film is for as long as it is on the page. `now` must be the same function each time. */
export function useFilmEngine(video: HTMLVideoElement | null, film: FilmState, now: () => number | null) {
  const [sign, setSign] = useState(quiet);
  const engine = useRef<FilmEngine | null>(null);

  useEffect(() => {
    if (!video) return;
    const made: FilmEngine = new FilmEngine({
      video,
      now,
      onSign: (next) => {
        setSign(next);
        if (next.phase === "standing") keepDeviceSetting(latencySetting, made.latencyMs);
      },
      writesRate: !isSafari(),
      fetchesByRate: isChromium(),
      latencyMs: keptLatency(),
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
