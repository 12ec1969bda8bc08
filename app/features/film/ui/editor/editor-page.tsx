import { Link } from "@remix-run/react";
import { useT } from "../../../../i18n/use-t";
import { ButtonLink } from "../../../../ui/button";
import { Disclosure } from "../../../../ui/disclosure";
import { EmptyState } from "../../../../ui/empty-state";
import { Notice } from "../../../../ui/notice";
import { PageTitle, Sections } from "../../../../ui/page-title";
import { programmePath, sessionPath } from "../../../programme/ui/paths";
import { ProgrammeFrame } from "../../../programme/ui/programme-frame";
import type { ProgrammeRef } from "../../../programme/views";
import type { EditorView, RunningFilm } from "../../edit-view";
import type { Said } from "../../said";
import { CaptionSection } from "./caption-section";
import { ChapterSection } from "./chapter-section";
import { MarkerSection } from "./marker-section";
import { RunningNotice } from "./running-notice";

interface Props extends EditorView {
  programme: ProgrammeRef;
  session: { number: number; title: string };
  running: RunningFilm | null;
  said: Said | null;
  /** What was saved just now, and which marker. */
  saved: string | null;
  savedMarker: string | null;
}

const notices = new Set(["marker", "captions", "chapters", "gone"]);

/** The page on which a session's film is prepared: its file, markers, captions and chapters. */
export function EditorPage(props: Props) {
  const t = useT();
  const { programme, session, film, films, mayEdit, said, saved } = props;
  const { number, title } = session;
  return (
    <ProgrammeFrame programme={programme}>
      <PageTitle
        up={{ to: sessionPath(programme.slug, number), label: t("editor:up", { number }) }}
        eyebrow={t("editor:eyebrow", { number, title })}
        title={film?.title ?? t("editor:title")}
        lead={t(mayEdit ? "editor:lead" : "editor:leadRead")}
        actions={
          mayEdit && <ButtonLink to={`${programmePath(programme.slug)}/films`}>{t("editor:allFilms")}</ButtonLink>
        }
      />
      {films.length > 1 && (
        <nav aria-label={t("editor:choose")} className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
          {films.map((one) => (
            <Link
              key={one.slug}
              to={`?film=${one.slug}`}
              aria-current={one.slug === film?.slug ? "page" : undefined}
              className="aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {one.title}
            </Link>
          ))}
        </nav>
      )}
      {!said && saved && notices.has(saved) && (
        <div className="mb-8">
          <Notice role="status">{t(`editor:saved.${saved}`)}</Notice>
        </div>
      )}
      {film ? (
        <>
          <RunningNotice film={film} running={props.running} said={said} />
          {mayEdit && <Help />}
          <Sections>
            <MarkerSection key={film.id} {...props} film={film} />
            <CaptionSection film={film} said={said} mayEdit={mayEdit} />
            <ChapterSection film={film} said={said} mayEdit={mayEdit} />
          </Sections>
        </>
      ) : (
        <EmptyState title={t("editor:none")}>{t(mayEdit ? "editor:noneText" : "editor:noneRead")}</EmptyState>
      )}
    </ProgrammeFrame>
  );
}

function Help() {
  const t = useT();
  return (
    <Disclosure summary={t("editor:help.title")} className="mb-8 max-w-reading">
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        {["what", "place", "words", "rehearse", "save"].map((step) => (
          <li key={step}>{t(`editor:help.${step}`)}</li>
        ))}
      </ol>
    </Disclosure>
  );
}
