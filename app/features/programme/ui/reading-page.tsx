import { Link } from "@remix-run/react";
import { useT } from "../../../i18n/use-t";
import { PageTitle } from "../../../ui/page-title";
import { Prose } from "../../../ui/prose";
import type { ReadingLine, ReadingView } from "../views";
import { readingPath, sessionPath } from "./paths";
import { ProgrammeFrame } from "./programme-frame";

/** One reading: a column to read, its source at the foot, the way on. */
export function ReadingPage({ programme, session, title, minutes, source, html, previous, next }: ReadingView) {
  const t = useT();
  const up = sessionPath(programme.slug, session.number);
  return (
    <ProgrammeFrame programme={programme} width="reading">
      <article>
        <PageTitle
          up={{ to: up, label: t("reading:back", { number: session.number, title: session.title }) }}
          eyebrow={t("reading:of", { number: session.number })}
          title={title}
          lead={t("reading:minutes", { count: minutes })}
        />
        <Prose html={html} lang="en" />
        <footer className="mt-12 border-t border-line pt-4 text-15 text-muted">
          <p>
            <span className="font-semibold">{t("reading:source")}</span>: {source}
          </p>
          <p className="mt-2">
            <Link to={`${up}/questions`}>{t("reading:ask")}</Link>
          </p>
        </footer>
      </article>
      {(previous || next) && (
        <nav aria-label={t("reading:pages")} className="mt-10 grid gap-6 sm:grid-cols-2">
          {previous ? <Way slug={programme.slug} reading={previous} label={t("reading:previous")} /> : <span />}
          {next && <Way slug={programme.slug} reading={next} label={t("reading:next")} right />}
        </nav>
      )}
    </ProgrammeFrame>
  );
}

function Way({ slug, reading, label, right }: { slug: string; reading: ReadingLine; label: string; right?: boolean }) {
  return (
    <p className={right ? "sm:text-right" : undefined}>
      <span className="block text-14 text-muted">{label}</span>
      <Link to={readingPath(slug, reading.session, reading.slug)} className="font-serif text-18">
        {reading.title}
      </Link>
    </p>
  );
}
