import { useEffect, useRef, useState } from "react";
import { useLanguage, useT } from "../../../i18n/use-t";
import { Button } from "../../../ui/button";
import { frameAt, modeAt } from "../playhead";
import type { FilmState } from "../state";
import { CaptionLines } from "./caption-lines";
import type { CaptionChoice, Sound } from "./choices";
import { FilmProgress } from "./film-progress";
import { FilmSettings } from "./film-settings";
import { FilmStatus } from "./film-status";
import { countDown } from "./film-words";
import { useCaptions } from "./use-captions";
import { useDeviceSetting } from "./use-device-setting";
import { useFilmEngine } from "./use-film-engine";
import { useFullScreen } from "./use-full-screen";
import { useMoment } from "./use-moment";

interface Props {
  film: FilmState;
  /** The server's time in milliseconds, null before it is known; always the same function. */
  now: () => number | null;
}

/** The film as everybody sees it: nothing to drag, only one's own sound, captions and size of the picture. */
export function FilmPlayer({ film, now }: Props) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const moment = useMoment(now, film.startedAt ?? 0, film.startedAt === null ? 500 : 100);
  const { sign, soundOn } = useFilmEngine(video, film, now);
  const screen = useFullScreen(section);
  const [sound, setSound] = useDeviceSetting<Sound>("film.sound", { volume: 1, silent: false });
  const [choice, setChoice] = useDeviceSetting<CaptionChoice>("film.captions", {
    on: true,
    language: null,
    size: "normal",
  });
  const language = captionLanguage(film, choice, useLanguage());
  const src = choice.on && language ? `/api/films/${film.filmId}/captions.${language}.vtt` : null;
  const lines = useCaptions(video, src, language ?? "");

  useEffect(() => {
    if (!video) return;
    video.volume = sound.volume;
    if (sound.silent) video.muted = true;
  }, [video, sound]);

  const chooseSound = (chosen: Sound) => {
    setSound(chosen);
    if (!chosen.silent) soundOn();
  };
  const count = countDown(film, moment);
  const hidden = sign.covered && film.filmId !== null;
  return (
    <section ref={section} aria-label={t("film:region")} className="flex min-h-0 min-w-0 flex-col bg-paper text-ink">
      <div className="@container relative flex min-h-0 grow items-center justify-center bg-[#000]">
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
            src={`/api/films/${film.filmId}/media`}
            poster={`/api/films/${film.filmId}/poster.jpg`}
            aria-label={film.title}
            className="aspect-video max-h-full w-full"
          />
        )}
        {hidden && <Veil>{t("film:veil")}</Veil>}
        {count !== null && <CountDown count={count} />}
        <CaptionLines lines={lines} size={choice.size} language={language ?? ""} />
        {sign.soundRefused && !sound.silent && (
          <div className="absolute inset-x-0 top-4 flex justify-center">
            <Button look="primary" onClick={soundOn}>
              {t("film:soundOn")}
            </Button>
          </div>
        )}
      </div>
      {film.filmId !== null && (
        <div className="grid gap-1 px-4 py-2">
          <FilmProgress film={film} frame={frameAt(film, moment)} held={modeAt(film, moment) === "holding"} />
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <FilmStatus film={film} moment={moment} sign={sign} />
            <FilmSettings {...{ film, language, sound, chooseSound, choice, setChoice, screen }} />
          </div>
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

/** Covers the picture while this browser looks for its place: nobody needs to see the search. */
function Veil({ children }: { children: string }) {
  return (
    <p className="absolute inset-0 flex items-center justify-center bg-[#14181a] text-18 text-[#e9e6df]">{children}</p>
  );
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
