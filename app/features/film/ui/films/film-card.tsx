import { Form, Link } from "@remix-run/react";
import { useLanguage, useT } from "../../../../i18n/use-t";
import { Button } from "../../../../ui/button";
import { Disclosure } from "../../../../ui/disclosure";
import { formatClock } from "../../../../ui/format-duration";
import { Notice } from "../../../../ui/notice";
import { Status } from "../../../../ui/status";
import { sessionPath } from "../../../programme/ui/paths";
import type { FilmLine, FilmsSaid } from "../../films-view";
import { formatBytes } from "./film-size";

/** A film of the programme: what it is, what was made of it, where it is shown. */
export function FilmCard({
  film,
  slug,
  said,
  converts,
}: {
  film: FilmLine;
  slug: string;
  said: FilmsSaid | null;
  converts: boolean;
}) {
  const t = useT();
  const language = useLanguage();
  const fps = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(film.fps);
  const facts = [
    formatClock(film.lengthMs),
    `${film.width} × ${film.height}`,
    t("films:film.fps", { fps }),
    formatBytes(film.bytes, language),
    t("films:film.markers", { count: film.markers }),
    film.captions.length > 0
      ? t("films:film.captions", { languages: film.captions.join(", ") })
      : t("films:film.noCaptions"),
  ];
  return (
    <article
      aria-labelledby={`film-${film.id}`}
      className="grid gap-x-6 gap-y-4 border-b border-line py-6 first:pt-0 last:border-0 md:grid-cols-[15rem_1fr]"
    >
      {film.posterHref ? (
        <img
          src={film.posterHref}
          alt=""
          loading="lazy"
          className="aspect-video w-full rounded bg-sunken object-cover"
        />
      ) : (
        <div className="aspect-video w-full rounded bg-sunken" />
      )}
      <div className="min-w-0">
        <h3 id={`film-${film.id}`} className="font-serif text-22">
          {film.title}
        </h3>
        <p className="clock mt-1 text-15 text-muted">{facts.join(" · ")}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <Made film={film} converts={converts} />
        </p>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-15">
          {film.sessions.map((number) => (
            <Link key={number} to={`${sessionPath(slug, number)}/film?film=${film.slug}`}>
              {t("films:film.edit", { number })}
            </Link>
          ))}
          {film.sessions.length === 0 && <span className="text-muted">{t("films:film.nowhere")}</span>}
          <a href={film.mediaHref}>{t("films:film.open")}</a>
          <Link to={`?replace=${film.slug}#send`}>{t("films:film.replace")}</Link>
        </p>
        <Work film={film} converts={converts} />
        <Disclosure summary={t("films:film.delete")} open={said?.about === film.slug} className="mt-3">
          {said?.about === film.slug && (
            <div className="mb-3">
              <Notice tone="problem" role="alert">
                {said.problem}
              </Notice>
            </div>
          )}
          <p className="max-w-reading text-15">
            {t(film.sessions.length > 0 ? "films:film.deleteShown" : "films:film.deleteText")}
          </p>
          <Form method="post" className="mt-3">
            <input type="hidden" name="film" value={film.slug} />
            <Button
              look="danger"
              size="small"
              name="intent"
              value="film.delete"
              disabled={film.sessions.length > 0}
              aria-label={t("films:film.deleteOf", { title: film.title })}
            >
              {t("films:film.deleteNow")}
            </Button>
          </Form>
        </Disclosure>
      </div>
    </article>
  );
}

/** What was made of the film beside itself. */
function Made({ film, converts }: { film: FilmLine; converts: boolean }) {
  const t = useT();
  if (film.stills === 0 && !film.work) return <Status>{t(converts ? "films:made.none" : "films:made.cannot")}</Status>;
  return (
    <>
      {film.stills > 0 && <Status tone="answered">{t("films:made.stills", { count: film.stills })}</Status>}
      {film.smallKbps !== null && <Status tone="answered">{t("films:made.small", { kbps: film.smallKbps })}</Status>}
      {film.work?.state === "waiting" && <Status tone="waiting">{t("films:made.waiting")}</Status>}
      {film.work?.state === "running" && (
        <Status tone="waiting">{t("films:made.running", { percent: film.work.percent })}</Status>
      )}
      {film.work?.state === "failed" && <Status tone="problem">{t("films:made.failed")}</Status>}
    </>
  );
}

function Work({ film, converts }: { film: FilmLine; converts: boolean }) {
  const t = useT();
  const under = film.work?.state === "waiting" || film.work?.state === "running";
  if (!converts || (!under && film.stills > 0)) return null;
  return (
    <Form method="post" preventScrollReset className="mt-3">
      <input type="hidden" name="film" value={film.slug} />
      <Button
        size="small"
        name="intent"
        value={under ? "film.stopCopies" : "film.copies"}
        aria-label={t(under ? "films:made.stopOf" : "films:made.makeOf", { title: film.title })}
      >
        {t(under ? "films:made.stop" : "films:made.make")}
      </Button>
    </Form>
  );
}
