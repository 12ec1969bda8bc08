import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { keepTrying } from "../../../ui/keep-trying";
import type { FilmExtras } from "../facts";
import { frameAt, modeAt } from "../playhead";
import type { FilmState } from "../state";
import { CaptionLines } from "./caption-lines";
import { type CaptionChoice, type Sound, usualCaptions, usualSound } from "./choices";
import { DiscussionClock } from "./discussion-clock";
import { FilmProgress } from "./film-progress";
import { FilmSettings } from "./film-settings";
import { FilmStatus } from "./film-status";
import { countDown } from "./film-words";
import { LoudspeakerLine } from "./loudspeaker-line";
import type { OwnPlace } from "./own-place";
import { Still } from "./still";
import { useCaptions } from "./use-captions";
import { useCopy } from "./use-copy";
import { useDeviceSetting } from "./use-device-setting";
import { useFilmEngine } from "./use-film-engine";
import { useFrozen } from "./use-frozen";
import { useFullScreen } from "./use-full-screen";
import { useMoment } from "./use-moment";
import { useSound } from "./use-sound";

const Transcript = lazy(() => keepTrying(() => import("./transcript")));
const wallCaptions = { on: true, size: "large" } as const;

interface Props {
  film: FilmState;
  extras: FilmExtras;
  /** The server's time in milliseconds, null before it is known; always the same function. */
  now: () => number | null;
  own: OwnPlace;
  /** Somebody who has the floor speaks: the film's sound steps back. */
  speech?: boolean;
  /** Over the picture, in a corner of its own choice. */
  corner?: ReactNode;
  /** A wall screen: large captions, no sound, nothing to press. */
  wall?: boolean;
}

/** The film as everybody sees it: nothing to drag, only one's own sound, captions and size of the picture. */
export function FilmPlayer({ film, extras, now, own, speech = false, corner, wall }: Props) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const moment = useMoment(now, film.startedAt ?? 0, film.startedAt === null ? 500 : 100);
  const { sign, soundOn } = useFilmEngine(video, film, now);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { frozen, freeze } = useFrozen(video, canvas, film, sign.phase);
  const copy = useCopy({ film, extras, sign, freeze });
  const screen = useFullScreen(section);
  const [keptSound, setSound] = useDeviceSetting<Partial<Sound>>("film.sound", usualSound);
  const sound = { ...usualSound, ...keptSound };
  const [keptChoice, setChoice] = useDeviceSetting<Partial<CaptionChoice>>("film.captions", usualCaptions);
  const choice = { ...usualCaptions, ...keptChoice, ...(wall && wallCaptions) };
  const [transcriptShown, showTranscript] = useState(false);
  const language = captionLanguage(film, choice, useLanguage());
  const src = language ? `/api/films/${film.filmId}/captions.${language}.vtt` : null;
  const lines = useCaptions(video, choice.on ? src : null, language ?? "");
  const silent = sound.silent || own.elsewhere;
  useSound({ video, sound, silent, speech, soundOn });

  // biome-ignore lint/correctness/useExhaustiveDependencies: told again after each change of the film, which may have crossed it
  useEffect(() => {
    if (sign.readyFrame !== null) own.ready(sign.readyFrame);
  }, [sign.readyFrame, film.rev, own]);

  const chooseSound = (chosen: Sound) => {
    setSound(chosen);
    if (!chosen.silent) soundOn();
  };
  const count = countDown(film, moment);
  const hidden = sign.covered && film.filmId !== null;
  return (
    <section
      ref={section}
      aria-label={t("film:region")}
      className="@container/film flex min-h-0 w-full min-w-0 flex-col bg-paper text-ink"
    >
      <div className="flex min-h-0 grow flex-col @min-[44rem]/film:flex-row">
        <div className="@container relative flex min-h-0 min-w-0 grow items-center justify-center bg-[#000]">
          {film.filmId === null ? (
            <p className="p-8 text-center text-18 text-[#e9e6df]">{t("film:empty")}</p>
          ) : (
            // biome-ignore lint/a11y/useMediaCaption: captions are added and written by ourselves, see useCaptions
            <video
              key={film.filmId}
              ref={setVideo}
              data-film={film.filmId}
              playsInline
              preload="auto"
              disablePictureInPicture
              tabIndex={-1}
              src={`/api/films/${film.filmId}/media${copy === "small" ? "?copy=small" : ""}`}
              poster={`/api/films/${film.filmId}/poster.jpg`}
              aria-label={film.title}
              className="aspect-video max-h-full w-full"
            />
          )}
          {hidden && !frozen && <Still film={film} stills={extras.stills} frame={sign.soughtFrame} />}
          <canvas ref={canvas} hidden={!frozen} className="absolute inset-0 size-full bg-[#000] object-contain" />
          {count !== null && <CountDown count={count} />}
          <CaptionLines lines={lines} size={choice.size} back={choice.back} language={language ?? ""} />
          {sign.soundRefused && !silent && (
            <div className="absolute inset-x-0 top-4 flex justify-center">
              <Button look="primary" onClick={soundOn}>
                {t("film:soundOn")}
              </Button>
            </div>
          )}
          {corner}
        </div>
        {transcriptShown && src && (
          <Suspense fallback={null}>
            <Transcript
              key={src}
              video={video}
              src={src}
              language={language ?? ""}
              seconds={frameAt(film, moment) / film.fps}
              onClose={() => showTranscript(false)}
            />
          </Suspense>
        )}
      </div>
      {film.filmId !== null && (
        <div className="grid gap-1 px-4 py-2">
          <FilmProgress film={film} frame={frameAt(film, moment)} held={modeAt(film, moment) === "holding"} />
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <FilmStatus film={film} moment={moment} sign={sign} count={count} />
            <div className="ml-auto flex items-center gap-2">
              <DiscussionClock film={film} moment={moment} />
              {!wall && (
                <FilmSettings
                  {...{ film, language, sound, chooseSound, choice, setChoice, screen }}
                  transcript={{ shown: transcriptShown, toggle: () => showTranscript(!transcriptShown) }}
                />
              )}
            </div>
          </div>
          {own.elsewhere && !wall && <LoudspeakerLine takeOver={own.takeOver} />}
        </div>
      )}
    </section>
  );
}

/** The chosen language if the film has it, else the page's, English, or any. */
function captionLanguage(film: FilmState, choice: CaptionChoice, page: string): string | null {
  const wanted = [choice.language, page, "en"].find(
    (language) => language !== null && film.captions.includes(language),
  );
  return wanted ?? film.captions[0] ?? null;
}

/** The one moment of theatre. Readers hear the cause instead. */
function CountDown({ count }: { count: number }) {
  return (
    <p aria-hidden="true" className="absolute inset-0 flex items-center justify-center">
      <span
        key={count}
        className="clock flex size-32 items-center justify-center rounded-full bg-[#14181a]/80 font-serif text-[4.5rem] text-[#e9e6df] motion-safe:animate-[film-beat_500ms_ease-out]"
      >
        {count}
      </span>
    </p>
  );
}
