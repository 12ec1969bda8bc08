import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EditedFilm } from "../../edit-view";
import { hasStopped, limitOf } from "../../playhead";
import type { FilmState } from "../../state";
import { FilmEngine } from "../engine";
import { frameOfPicture } from "../media-time";
import { watchPictures } from "../pictures";
import { framesOf, inFilm, running, stageFilm, standingOn } from "./stage-film";

/** How long the count-down of a rehearsal takes, and the breath before any other start (ms). */
const leadMs = { rehearsal: 3000, play: 250 };

export interface Stage {
  /** The frame that is wanted: where the film stands, or stood before it began to run. */
  frame: number;
  /** The frame whose picture is on the screen; null while that is not known. */
  shown: number | null;
  playing: boolean;
  /** The marker's frame of the rehearsal that runs or has just been held. */
  rehearsed: number | null;
  /** When the running film starts, by `performance.now()`; null while it stands. */
  startsAt: number | null;
  soundRefused: boolean;
  /** Stands on this frame. */
  show(frame: number): void;
  step(frames: number): void;
  stepSeconds(seconds: number): void;
  toggle(): void;
  /** Plays the seconds before a frame and stops on it; a rehearsal counts down and holds as in the session. */
  playTo(frame: number, seconds: number, rehearsal?: boolean): void;
  soundOn(): void;
}

/** A film on its editor's own stage, moved by the same engine that moves it in the session. */
export function useStage(edited: EditedFilm, video: HTMLVideoElement | null): Stage {
  const film = useMemo(() => stageFilm(edited), [edited]);
  const [state, setState] = useState<FilmState>(() => standingOn(film, 0));
  const [shown, setShown] = useState<number | null>(null);
  const [rehearsed, setRehearsed] = useState<number | null>(null);
  const [soundRefused, setSoundRefused] = useState(false);
  const engine = useRef<FilmEngine | null>(null);

  useEffect(() => {
    if (!video) return;
    const now = () => performance.now();
    const made = new FilmEngine({ video, now, onSign: (sign) => setSoundRefused(sign.soundRefused) });
    engine.current = made;
    const unwatch = watchPictures(video, ({ mediaTime }) => setShown(frameOfPicture(film, mediaTime)));
    return () => {
      unwatch();
      made.close();
      engine.current = null;
    };
  }, [video, film]);

  useEffect(() => engine.current?.update(state), [state]);

  // The engine stops the film by itself; the controls follow when its time has come.
  useEffect(() => {
    if (state.startedAt === null) return;
    const look = setInterval(() => {
      if (hasStopped(state, performance.now())) setState(standingOn(film, limitOf(state)));
    }, 50);
    return () => clearInterval(look);
  }, [state, film]);

  const playing = state.startedAt !== null;
  const here = playing ? (shown ?? state.posFrame) : state.posFrame;
  const show = useCallback(
    (frame: number) => {
      setRehearsed(null);
      setState(standingOn(film, inFilm(film, frame)));
    },
    [film],
  );
  const run = (from: number, to: number | null, lead: number) =>
    setState(running(film, inFilm(film, from), to, performance.now() + lead));

  return {
    frame: here,
    shown,
    playing,
    rehearsed,
    startsAt: state.startedAt,
    soundRefused,
    show,
    step: (frames) => show(here + frames),
    stepSeconds: (seconds) => show(here + Math.sign(seconds) * framesOf(film, Math.abs(seconds))),
    toggle: () => {
      if (playing) return show(here);
      setRehearsed(null);
      run(here >= film.frames - 1 ? 0 : here, null, leadMs.play);
    },
    playTo: (frame, seconds, rehearsal = false) => {
      setRehearsed(rehearsal ? frame : null);
      run(frame - framesOf(film, seconds), frame, rehearsal ? leadMs.rehearsal : leadMs.play);
    },
    soundOn: () => engine.current?.soundOn(),
  };
}
