import { useEffect, useRef, useState } from "react";
import { standOf } from "../decide-motion";
import type { FilmExtras } from "../facts";
import type { FilmState } from "../state";
import { type Copy, chooseCopy, kbpsOf } from "./copy-choice";
import type { EngineSign } from "./engine";
import { useDeviceSetting } from "./use-device-setting";

interface Options {
  film: FilmState;
  extras: FilmExtras;
  sign: EngineSign;
  /** Keeps the picture on the screen while the other file is loaded. */
  freeze: (stand: string) => void;
}

/**
 * Which file this browser plays. It is chosen when the film comes to stand, for the segment that follows, and once more when
 * the segment turns out to come too slowly; never while the film moves (rule B11).
 */
export function useCopy({ film, extras, sign, freeze }: Options): Copy {
  const [copy, setCopy] = useState<Copy>("own");
  const [kept, keep] = useDeviceSetting<number | null>("film.line", null);
  const chosenAt = useRef<string | null>(null);
  const { phase, speed, readyFrame, stalled } = sign;
  const kbps = speed === null ? kept : speed * kbpsOf(copy, extras);
  const stand = phase === "standing" ? standName(film) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: judged when something is learnt, not when it is kept
  useEffect(() => {
    if (speed !== null) keep(Math.round(speed * kbpsOf(copy, extras)));
    // Before the first stand only what was kept can tell.
    const begins = chosenAt.current === null && kept !== null && phase === "loading";
    if (stand === null && !begins) return;
    const isNew = begins || chosenAt.current !== stand;
    if (stand !== null) chosenAt.current = stand;
    const next = chooseCopy(copy, extras, { kbps, stalled: isNew && stalled });
    if (next === copy || (!isNew && (next === "own" || readyFrame !== null))) return;
    if (stand !== null) freeze(stand);
    setCopy(next);
  }, [stand, speed, readyFrame, kept === null, phase]);
  return copy;
}

/** The place where the film stands. */
export const standName = (film: FilmState): string => `${film.filmId} ${standOf(film)}`;
