import { useEffect, useRef } from "react";
import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import type { Moment } from "../replay";

interface Props {
  film: Moment["film"];
  /** May the reader fetch the film's bytes? */
  mayWatch: boolean;
  running: boolean;
  speed: number;
}

/** How far (s) picture and replay may be apart, while the film plays and while it stands. */
const apart = { playing: 0.6, standing: 0.04 };

/** The film at its place at the replay's moment. Where it may not be fetched, words say where it stood. */
export function ReplayFilm({ film, mayWatch, running, speed }: Props) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const plays = running && film?.mode === "playing";
  const seconds = film ? film.mediaMs / 1000 : 0;
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (Math.abs(element.currentTime - seconds) > (plays ? apart.playing * speed : apart.standing))
      element.currentTime = seconds;
    element.playbackRate = speed;
    // A browser may refuse to play, for want of a press for instance; the place is right all the same.
    if (plays && element.paused) element.play().catch(() => undefined);
    if (!plays && !element.paused) element.pause();
  }, [seconds, plays, speed]);
  if (!film) return <p className="text-muted">{t("archive:replay.noFilm")}</p>;
  return (
    <figure>
      {mayWatch && (
        // biome-ignore lint/a11y/useMediaCaption: what was said stands in the record; captions are in the session's player
        <video
          ref={video}
          key={film.filmId}
          src={`/api/films/${film.filmId}/media`}
          preload="metadata"
          playsInline
          aria-label={film.title}
          className="aspect-video w-full rounded bg-[#14181a]"
        />
      )}
      <figcaption className="mt-2">
        {t(`archive:replay.film.${film.mode}`, { title: film.title, at: formatClock(film.ms) })}
        {film.hold && (
          <>
            {" "}
            <strong>{film.hold.title}</strong> {film.hold.question}
          </>
        )}
      </figcaption>
    </figure>
  );
}
