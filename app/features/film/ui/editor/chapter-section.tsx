import { useT } from "../../../../i18n/use-t";
import { Disclosure } from "../../../../ui/disclosure";
import { EmptyState } from "../../../../ui/empty-state";
import { formatClock } from "../../../../ui/format-duration";
import { Section } from "../../../../ui/page-title";
import type { EditedFilm } from "../../edit-view";
import type { Said } from "../../said";
import { DoneNotice, HiddenForm } from "./done-notice";
import { FileForm } from "./file-form";

/** The film's chapters: read here, written in any subtitle tool. */
export function ChapterSection({ film, said, mayEdit }: { film: EditedFilm; said: Said | null; mayEdit: boolean }) {
  const t = useT();
  const own = said?.about === "chapters" ? said : null;
  const there = film.chapters.length > 0;
  const fields = { film: film.id, version: film.chaptersVersion };
  return (
    <Section id="chapters" title={t("editor:chapters.title")}>
      <DoneNotice said={own} />
      {!there && <EmptyState title={t("editor:chapters.none")}>{t("editor:chapters.noneText")}</EmptyState>}
      <ol>
        {film.chapters.map((chapter) => (
          <li key={chapter.startMs} className="flex gap-4 border-b border-line py-2">
            <span className="clock w-14 shrink-0 text-muted">{formatClock(chapter.startMs)}</span>
            <span>{chapter.title}</span>
          </li>
        ))}
      </ol>
      <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-2">
        {there && film.mediaHref && (
          <a href={`/api/films/${film.id}/chapters.vtt`} download={`${film.slug}.chapters.vtt`} className="pt-1">
            {t("editor:chapters.export")}
          </a>
        )}
        {mayEdit && (
          <Disclosure
            summary={t(there ? "editor:chapters.replace" : "editor:chapters.add")}
            open={Boolean(own && !own.done)}
          >
            <FileForm
              id="chapters"
              fields={{ intent: "chapters.put", ...fields }}
              label={t("editor:chapters.file")}
              accept=".vtt,text/vtt"
              button={t(there ? "editor:chapters.replace" : "editor:chapters.add")}
              said={own}
            />
          </Disclosure>
        )}
        {mayEdit && there && (
          <HiddenForm fields={{ intent: "chapters.remove", ...fields }} button={t("editor:chapters.remove")} />
        )}
      </div>
    </Section>
  );
}
