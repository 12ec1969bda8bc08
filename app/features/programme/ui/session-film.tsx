import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { formatClock } from "../../../ui/format-duration";
import { Mark } from "../../../ui/mark";
import { Section } from "../../../ui/page-title";
import type { FilmView } from "../views";

/** The film as it is announced: still or picture, length, and the moments at which it will hold. */
export function SessionFilm({ film, filmsHref }: { film: FilmView; filmsHref: string | null }) {
  const t = useT();
  const minutes = Math.round(film.lengthMs / 60_000);
  return (
    <Section
      id="film"
      title={t("programme:session.film")}
      action={filmsHref && <Link to={filmsHref}>{t("programme:session.films")}</Link>}
    >
      <div className="grid gap-6 md:grid-cols-2">
        <FilmPicture film={film} />
        <div className="flex flex-col gap-2">
          <h3 className="font-serif text-18 font-[560]">{film.title}</h3>
          <p>{film.description}</p>
          <p className="text-15 text-muted">
            {t("programme:session.filmLength", { minutes, count: film.holds.length })}{" "}
            {!film.mediaHref && t("programme:session.filmLater")}
          </p>
        </div>
      </div>
      <ol className="mt-6">
        {film.holds.map((hold) => (
          <li key={hold.id} className="flex gap-4 border-t border-line py-2">
            <span className="clock w-12 shrink-0 text-muted">{formatClock(hold.atMs)}</span>
            <span>{hold.title}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The film to look at where the reader may, else its still, else a quiet field of its shape. */
export function FilmPicture({ film }: { film: FilmView }) {
  if (film.mediaHref)
    return (
      // biome-ignore lint/a11y/useMediaCaption: a film has the captions that were delivered with it
      <video
        controls
        preload="none"
        aria-label={film.title}
        poster={film.posterHref ?? undefined}
        className="aspect-video w-full rounded bg-[#14181a]"
      >
        <source src={film.mediaHref} />
        {film.captions.map((captions) => (
          <track key={captions.language} kind="captions" src={captions.href} srcLang={captions.language} />
        ))}
      </video>
    );
  if (!film.posterHref)
    return (
      <div className="flex aspect-video w-full items-center justify-center rounded bg-[#14181a] text-[#e9e6df]/40">
        <Mark size={48} />
      </div>
    );
  return (
    <img src={film.posterHref} alt="" loading="lazy" className="aspect-video w-full rounded bg-sunken object-cover" />
  );
}
